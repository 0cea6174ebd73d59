"""Make random values from a JSON Schema that Pydantic wrote.

They are attempts: the model's own rules, which no schema says, may refuse them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rstr

if TYPE_CHECKING:
    from random import Random

TEXTS = ["a", "Žofie 🚀", "*/ `${x}` \\", "null", "two words", "__proto__"]

FORMATS: dict[str, list[str]] = {
    "date": ["2024-02-29", "1999-12-31"],
    "date-time": ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00.25+02:00", "2024-02-29T12:00:00"],
    "time": ["12:00:00", "23:59:59.5Z"],
    "duration": ["PT1H30M", "P1DT0.5S"],
    "email": ["someone@example.com"],
    "name-email": ["Some One <someone@example.com>"],
    "uri": ["https://example.com/a?b=c#d", "s3://bucket/key"],
    "uuid": ["9f5f5c0c-9d3a-4c1e-8c3a-2f6e8d4a1b90"],
    "uuid4": ["9f5f5c0c-9d3a-4c1e-8c3a-2f6e8d4a1b90"],
    "ipv4": ["192.0.2.1"],
    "ipv6": ["2001:db8::1"],
    "ipvanyaddress": ["192.0.2.1"],
    "ipvanynetwork": ["192.0.2.0/24"],
    "binary": ["abc"],
    "base64url": ["YWJj"],
    "base64": ["YWJj"],
    "json-string": ["[1]"],
    "path": ["/a/b"],
    "file-path": ["/a/b"],
    "directory-path": ["/a"],
    "color": ["#aabbcc"],
}

DEEPEST = 4
LONGEST = 3


class Values:
    """Makes values of a document."""

    def __init__(self, document: Any, random: Random) -> None:
        self.document = document
        self.random = random
        self.chance = 0.5
        self.left = 0

    def value(self, attempt: int) -> Any:
        """Make a value: the first one has only what is required, later ones have more."""
        self.chance = [0.0, 1.0, 0.5, 0.2][attempt % 4]
        # As many optional properties as one value has, or models that refer to each other would never end.
        self.left = 60
        return self.make(self.document, 0)

    def target(self, reference: str) -> Any:
        """Give the schema that a reference leads to."""
        found = self.document
        for part in reference.removeprefix("#").split("/")[1:]:
            found = found[part.replace("~1", "/").replace("~0", "~")]
        return found

    def make(self, schema: Any, depth: int) -> Any:
        """Make a value of a schema."""
        if not isinstance(schema, dict):
            return self.anything()
        if "$ref" in schema:
            return self.make(self.target(schema["$ref"]), depth + 1)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        for keyword in ("anyOf", "oneOf"):
            if schema.get(keyword) and "properties" not in schema:
                return self.make(self.member(schema[keyword], depth), depth)
        if len(schema.get("allOf", [])) == 1:
            return self.make(schema["allOf"][0], depth)
        return self.of_type(schema, depth)

    def member(self, members: list[Any], depth: int) -> Any:
        """Choose a member of a union: a simple one where the value is deep already."""
        simple = [each for each in members if self.is_simple(each)]
        if depth >= DEEPEST and simple:
            return self.random.choice(simple)
        return self.random.choice(members)

    def is_simple(self, schema: Any) -> bool:
        """Say whether nothing is inside a schema's values."""
        return isinstance(schema, dict) and schema.get("type") not in ("object", "array", None)

    def of_type(self, schema: dict[str, Any], depth: int) -> Any:
        """Make a value of a schema that says a type."""
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = self.random.choice(kind)
        if kind is None and "properties" in schema:
            kind = "object"
        match kind:
            case "object":
                return self.mapping(schema, depth)
            case "array":
                return self.sequence(schema, depth)
            case "string":
                return self.text(schema)
            case "integer":
                return int(self.number(schema, whole=True))
            case "number":
                return self.number(schema, whole=False)
            case "boolean":
                return self.random.random() < 0.5
            case "null":
                return None
            case _:
                return self.anything()

    def mapping(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        """Make an object."""
        required = schema.get("required", [])
        made: dict[str, Any] = {}
        for name, child in schema.get("properties", {}).items():
            if name not in required:
                if depth > DEEPEST or self.left <= 0 or self.random.random() >= self.chance:
                    continue
                self.left -= 1
            made[name] = self.make(child, depth + 1)
        extras = schema.get("additionalProperties")
        if isinstance(extras, dict) and depth <= DEEPEST:
            keys = schema.get("propertyNames", {})
            for _ in range(max(self.random.randrange(3), schema.get("minProperties", 0))):
                made[str(self.make({"type": "string", **keys}, depth))] = self.make(extras, depth + 1)
        elif extras is True and self.random.random() < self.chance:
            made["some-extra"] = self.anything()
        return made

    def sequence(self, schema: dict[str, Any], depth: int) -> list[Any]:
        """Make a list."""
        first = schema.get("prefixItems", [])
        items = schema.get("items", first == [])
        least = schema.get("minItems", 0)
        most = min(schema.get("maxItems", LONGEST), max(LONGEST, least))
        count = least if depth > DEEPEST else self.random.randint(least, max(least, most))
        if items is False:
            count = len(first)
        made = [self.make(child, depth + 1) for child in first[: max(count, least)]]
        made += [self.make(items, depth + 1) for _ in range(count - len(made))]
        if schema.get("uniqueItems"):
            return [each for index, each in enumerate(made) if each not in made[:index]]
        return made

    def text(self, schema: dict[str, Any]) -> str:
        """Make a text."""
        if "pattern" in schema:
            return rstr.Rstr(self.random).xeger(schema["pattern"].replace(r"\p{L}", "a").replace(r"\Z", "$"))
        if schema.get("format") in FORMATS:
            return self.random.choice(FORMATS[schema["format"]])
        text = self.random.choice(TEXTS)
        while len(text) < schema.get("minLength", 0):
            text += text
        return text[: schema.get("maxLength", len(text))]

    def number(self, schema: dict[str, Any], *, whole: bool) -> float:
        """Make a number."""
        step = schema.get("multipleOf", 1 if whole else 0.5)
        least = schema.get("minimum", schema.get("exclusiveMinimum"))
        most = schema.get("maximum", schema.get("exclusiveMaximum"))
        if least is None:
            least = -3 if most is None else most - 3
        if most is None:
            most = least + 1000
        if not whole and "multipleOf" not in schema:
            return self.random.choice([least + (most - least) / 2, least + (most - least) / 8])
        steps = self.random.randint(0, max(0, int((most - least) / step)))
        made = least + steps * step
        return made + step if made == schema.get("exclusiveMinimum") else made

    def anything(self) -> Any:
        """Make a value of a schema that says nothing."""
        return self.random.choice([None, 1, "x", [1, {"a": None}], {"deep": {"er": []}}, 2.5, True])
