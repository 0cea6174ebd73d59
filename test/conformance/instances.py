"""Make random instances of the examples' parameters models, and read back what was made of them.

``instances.py make COUNT SEED`` writes a line ``{"service": …, "parameters": …}`` for each of COUNT instances of each
service, as Pydantic dumps them. ``instances.py check`` reads such lines, with whatever parameters came back beside
what was sent as ``"sent"``, and writes for each whether the model that is read from them is the same: ``null``, or what
is wrong.
"""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from decimal import Decimal
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from polyfactory.factories.pydantic_factory import ModelFactory
from pydantic import AnyUrl, BaseModel, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parents[2] / "schemas" / "examples"

# Texts that trip up whoever writes code, XML or JSON.
TEXTS = ["", "a b", "*/ `${x}` \\", "Žofie 🚀", "<&>\"'", "\u2028\n\t", "null", "__proto__"]

# FilterExpression is recursive, and the types that polyfactory does not know how to make as they have to be.
COMPARISONS = ["<", "<=", "=", "!=", ">=", ">", "has-bit"]


def model_of(folder: Path) -> type[BaseModel]:
    """Give the parameters model of a service, whose folder is no package."""
    name = folder.name.replace("-", "_")
    spec = ModuleSpec(name, None, is_package=True)
    spec.submodule_search_locations = [str(folder)]
    sys.modules[name] = module_from_spec(spec)
    return importlib.import_module(f"{name}.instances").MODEL


def models() -> dict[str, type[BaseModel]]:
    """Give the parameters models of all examples."""
    return {folder.parent.name: model_of(folder.parent) for folder in sorted(EXAMPLES.glob("*/models.py"))}


def filter_expression(random: Random, depth: int) -> dict[str, Any]:
    """Make a filter of the spectral extraction."""
    kind = random.randrange(4) if depth > 0 else 0
    if kind == 0:
        value = random.choice([True, False, 0, -3, 2.5, 1e-300, 2**40, *TEXTS])
        column = random.choice(["flux", "IVAR", "_mask2"])
        return {"op": random.choice(COMPARISONS), "column": column, "value": value}
    inner = [filter_expression(random, depth - 1) for _ in range(random.randint(1, 3))]
    if kind == 3:
        return {"op": "not", "operand": inner[0]}
    return {"op": "and" if kind == 1 else "or", "operands": inner}


def stencil(random: Random) -> dict[str, Any]:
    """Make a stencil of the image cutout; the limits of a range are in order, which no schema says."""
    kind = random.choice(["circle", "polygon", "range"])
    points = [(random.uniform(0, 360), random.uniform(-90, 90)) for _ in range(random.randint(3, 6))]
    if kind == "circle":
        ra, dec = points[0]
        return {"type": kind, "center": {"ra": ra, "dec": dec}, "radius": random.choice([2, 0.5, 5e-324])}
    if kind == "polygon":
        return {"type": kind, "vertices": points}
    dec = sorted({random.uniform(-90, 90) for _ in range(2)})
    return random.choice([{"type": kind}, {"type": kind, "ra": (points[0][0], points[1][0]), "dec": dec}])


def factory_for(model: type[BaseModel], random: Random) -> type[ModelFactory[Any]]:
    """Make the factory of a model."""
    # polyfactory does not keep to the bounds in this typed dict.
    spectrograph: Any = getattr(sys.modules[model.__module__], "Spectrograph", object)

    class Factory(ModelFactory[Any]):
        __model__ = model
        __random_seed__ = random.randrange(2**31)
        __allow_none_optionals__ = True
        __use_defaults__ = False
        __by_name__ = True

        @classmethod
        def get_provider_map(cls) -> dict[Any, Any]:
            return {
                **super().get_provider_map(),
                str: lambda: random.choice(TEXTS),
                Any: lambda: random.choice([None, 1, "x", [1, {"a": None}], {"deep": {"er": []}}]),
                spectrograph: lambda: {"arm": random.choice("brz"), "unit": random.randint(0, 9)},
                AnyUrl: lambda: AnyUrl(random.choice(["https://example.org/a?b=c&d", "s3://bucket/ü"])),
                Decimal: lambda: Decimal(random.randrange(1, 10**6)).scaleb(-random.randrange(4)),
            }

    return Factory


def given_fields(service: str, random: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what polyfactory does not know how to make, or not within its bounds.

    The first is for the factory, the second takes its place on the wire.
    """
    if service == "image-cutout":
        fields = {"stencils": [stencil(random) for _ in range(random.choice([1, 2, 5]))]}
        return fields, fields
    if service != "spectral-extraction":
        return {}, {}
    arms: list[Any] = [{"arm": "b", "unit": 0}, {"arm": "z", "unit": 9, "grating": random.choice(TEXTS)}]
    simple = {"aperture": (1.0, 2.0), "pixel_filter": None, "skip_fibers": [], "dispersion": Decimal("0.8")}
    return simple, {
        "aperture": [random.uniform(0, 50), 2, *random.choice([[], [-4.5]])],
        "dispersion": f"{random.randrange(1, 10**6) / 1000:.3f}",
        "filter": random.choice([None, filter_expression(random, 3)]),
        "skip_fibers": [[1, 25], [998, 1000]][: random.randrange(3)],
        "spectrographs": arms[: random.randint(1, 2)],
    }


def make(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Make the instances of all services.

    The factory is slow, so it makes some; each instance takes each of its fields from one of these.
    """
    random = Random(seed)
    for service, model in models().items():
        factory = factory_for(model, random)
        pool = [
            json.loads(factory.build(**given_fields(service, random)[0]).model_dump_json(by_alias=True))
            for _ in range(40)
        ]
        for _ in range(count):
            mixed = {name: random.choice(pool)[name] for name in pool[0]}
            wire = {**mixed, **given_fields(service, random)[1]}
            text = model.model_validate_json(json.dumps(wire)).model_dump_json(by_alias=True)
            yield {"service": service, "text": text}


def difference(model: type[BaseModel], text: str, sent: str) -> str | None:
    """Say what is wrong with the parameters that came back."""
    try:
        back = model.model_validate_json(text)
    except ValidationError as error:
        return str(error)
    return None if back == model.model_validate_json(sent) else f"{sent} came back as {text}"


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if sys.argv[1] == "make":
        for line in make(int(sys.argv[2]), int(sys.argv[3])):
            print(json.dumps(line))
    else:
        known = models()
        for line in map(json.loads, sys.stdin):
            print(json.dumps(difference(known[line["service"]], line["text"], line["sent"])))
