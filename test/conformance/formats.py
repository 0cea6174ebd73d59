"""Record what Pydantic accepts and writes for each string format.

    python -m venv .venv
    .venv/bin/pip install 'pydantic[email]==2.13.4' pydantic-extra-types==2.11.1 phonenumbers==9.0.43
    .venv/bin/python test/conformance/formats.py

Recorded with Python 3.11: later ones read a little more (spaces around the slash of a fraction).
The test beside the recording, `test/templates/runtime/formats.test.ts`, compares every row with the
checks in `templates/runtime`.
"""

import json
import warnings
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network
from pathlib import Path
from re import Pattern
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pydantic
from pydantic import TypeAdapter, ValidationError
from pydantic_core import MultiHostUrl
from pydantic_extra_types.color import Color
from pydantic_extra_types.phone_numbers import PhoneNumber

from format_texts import TEXTS

TARGET = Path(__file__).parents[1] / "templates" / "runtime" / "formats.recorded.json"

TYPES: dict[str, Any] = {
    "base64": pydantic.Base64Bytes,
    "base64url": pydantic.Base64UrlBytes,
    "binary": bytes,
    "color": Color,
    "date": date,
    "date-time": datetime,
    "decimal": Decimal,
    "directory-path": pydantic.DirectoryPath,
    "duration": timedelta,
    "email": pydantic.EmailStr,
    "fraction": Fraction,
    "ipv4": IPv4Address,
    "ipv4interface": IPv4Interface,
    "ipv4network": IPv4Network,
    "ipv6": IPv6Address,
    "ipv6interface": IPv6Interface,
    "ipv6network": IPv6Network,
    "ipvanyaddress": pydantic.IPvAnyAddress,
    "ipvanyinterface": pydantic.IPvAnyInterface,
    "ipvanynetwork": pydantic.IPvAnyNetwork,
    "json-string": pydantic.Json,
    "multi-host-uri": MultiHostUrl,
    "name-email": pydantic.NameEmail,
    "password": pydantic.SecretStr,
    "path": Path,
    "phone": PhoneNumber,
    "regex": Pattern[str],
    "time": time,
    "uri": pydantic.AnyUrl,
    "uuid": UUID,
    "uuid1": pydantic.UUID1,
    "uuid3": pydantic.UUID3,
    "uuid4": pydantic.UUID4,
    "uuid5": pydantic.UUID5,
    "uuid6": pydantic.UUID6,
    "uuid7": pydantic.UUID7,
    "uuid8": pydantic.UUID8,
    "zoneinfo": ZoneInfo,
}

VALUES: dict[str, list[Any]] = {
    "base64": [bytes(range(256)), b"", b"\xff"],
    "base64url": [bytes(range(256)), b"", b"\xff"],
    "date": [date.min, date.max],
    "date-time": [
        datetime.min,
        datetime.max,
        datetime(1, 1, 1, tzinfo=timezone(timedelta(seconds=30))),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=-5, seconds=-30))),
        datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=23, minutes=59, seconds=59))),
        datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-23, minutes=-59, seconds=-59))),
        datetime(1900, 1, 1, microsecond=1, tzinfo=ZoneInfo("Europe/Amsterdam")),
    ],
    "decimal": [Decimal("1E+5"), Decimal("0E-10"), Decimal("-0"), Decimal("1.50"), Decimal("1E-20")],
    "duration": [
        timedelta.min,
        timedelta.max,
        timedelta(microseconds=-1),
        timedelta(seconds=-1),
        timedelta(days=-1, hours=25, microseconds=1),
        timedelta(weeks=53, minutes=1),
    ],
    "time": [
        time.max,
        time(1, 2, tzinfo=timezone(timedelta(seconds=-30))),
        time(1, 2, 3, 4, tzinfo=timezone.utc),
        time(1, tzinfo=ZoneInfo("Europe/Paris")),
    ],
}


def adapter_of(name: str) -> TypeAdapter[Any]:
    """The adapter of the Pydantic type; it is an error if its schema doesn't have the format."""
    adapter = TypeAdapter(TYPES[name])
    schema = adapter.json_schema()
    # Pydantic 2 says `contentMediaType` where Pydantic 1 said `json-string`.
    found = "json-string" if "contentMediaType" in schema else schema.get("format")
    # A decimal has a pattern, which the generator turns into a format of its own.
    if TYPES[name] is Decimal:
        found = "decimal"
    if found != name:
        raise SystemExit(f"{TYPES[name]} has the format {found}, not {name}")
    return adapter


def written(adapter: TypeAdapter[Any], name: str, value: Any) -> str:
    """The text that Pydantic writes for a value."""
    if name == "json-string":
        model = pydantic.create_model("Model", __config__={"ser_json_inf_nan": "constants"}, field=(pydantic.Json, ...))
        return json.loads(model.model_construct(field=value).model_dump_json(round_trip=True))["field"]
    return json.loads(adapter.dump_json(value))


def row(adapter: TypeAdapter[Any], name: str, text: str) -> dict[str, Any]:
    """What Pydantic does with a text on the wire."""
    try:
        value = adapter.validate_json(json.dumps(text))
    except (ValidationError, ZeroDivisionError):
        return {"format": name, "text": text, "accepted": False}
    return {"format": name, "text": text, "accepted": True, "emitted": written(adapter, name, value)}


def record() -> list[dict[str, Any]]:
    """The rows of all formats, each text once."""
    rows = []
    for name in sorted(TYPES):
        adapter = adapter_of(name)
        texts = TEXTS.get(name, []) + [written(adapter, name, value) for value in VALUES.get(name, [])]
        rows += [row(adapter, name, text) for text in dict.fromkeys(texts)]
    return rows


def laid_out(each: dict[str, Any]) -> str:
    """A row as the formatter of this repository wants it: in one line if it fits, else a line a member."""
    members = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in each.items()]
    line = "  { " + ", ".join(members) + " }"
    # The formatter counts the comma after the row, too.
    return line if len(line) < 100 else "  {\n    " + ",\n    ".join(members) + "\n  }"


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    recorded = record()
    lines = ",\n".join(map(laid_out, recorded))
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{len(recorded)} rows")
