"""Judge values by a JSON Schema, with a validator that has nothing in common with the generated ones.

``reference.py`` reads lines of JSON: a schema, then values. For each value it writes a list of what is wrong, in which
each error is ``{"path": […], "keyword": …, "properties": […]}``: where, which rule, and the properties that are missing
there or whose names are wrong.

Patterns in a canonical schema are JavaScript's, as JSON Schema recommends, so they are left to an engine for these.
Formats are not looked at: they are annotations to JSON Schema, and Pydantic's own to the generator.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from regress import Regex, RegressError

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def regular_expression(pattern: str) -> Regex:
    """Compile a pattern of JavaScript's, with the flag that JSON Schema has it have."""
    return Regex(pattern, "u")


def matches(pattern: str, text: str) -> bool:
    """Say whether a pattern is found in a text."""
    return regular_expression(pattern).find(text) is not None


def check_pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """Check ``pattern``."""
    if validator.is_type(instance, "string") and not matches(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def check_pattern_properties(validator: Any, patterns: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """Check ``patternProperties``."""
    if validator.is_type(instance, "object"):
        for pattern, subschema in patterns.items():
            for name, value in instance.items():
                if matches(pattern, name):
                    yield from validator.descend(value, subschema, path=name, schema_path=pattern)


def check_additional_properties(validator: Any, other: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """Check ``additionalProperties``."""
    if not validator.is_type(instance, "object"):
        return
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    for name, value in instance.items():
        if name in known or any(matches(pattern, name) for pattern in patterns):
            continue
        if other is False:
            yield ValidationError("additional property", path=[name])
        else:
            yield from validator.descend(value, other, path=name)


Validator = extend(
    Draft202012Validator,
    {
        "pattern": check_pattern,
        "patternProperties": check_pattern_properties,
        "additionalProperties": check_additional_properties,
    },
)


# A canonical schema is one of JSON Schema's, whose patterns are JavaScript's.
schema_formats = FormatChecker(formats=())


@schema_formats.checks("regex", raises=RegressError)
def is_regular_expression(text: object) -> bool:
    """Say whether a pattern in a schema is one."""
    return not isinstance(text, str) or regular_expression(text) is not None


def described(error: ValidationError) -> dict[str, Any]:
    """Give an error as it is written."""
    instance: Any = error.instance
    properties: list[str] = []
    if error.validator == "required":
        properties = [name for name in error.validator_value if name not in instance]
    elif "propertyNames" in error.absolute_schema_path:
        properties = [instance]
    return {"path": list(error.absolute_path), "keyword": error.validator, "properties": properties}


if __name__ == "__main__":
    lines = iter(sys.stdin)
    schema = json.loads(next(lines))
    Validator.check_schema(schema, schema_formats)
    reference = Validator(schema)
    for line in lines:
        print(json.dumps([described(error) for error in reference.iter_errors(json.loads(line))]))
