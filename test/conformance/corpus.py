"""Record every Pydantic model of an installed package, and judge values by them.

``corpus.py record PACKAGE COUNT SEED`` imports each module of a package and writes a line
``{"modules": …, "skipped": {module: why}}``, then a line for each ``BaseModel`` that the package defines:
``{"model": …, "validation": schema, "serialization": schema, "failed": why, "values": […]}``. A schema is null where
Pydantic has none, and ``failed`` says why. The values are up to COUNT instances, as Pydantic dumps them.

``corpus.py judge PACKAGE`` reads lines ``{"model": …, "text": …, "accepted": …, "isDump": …}`` and writes for each
``{"accepted": …, "errors": […]}``: whether the model accepts the JSON, and the types of Pydantic's errors. Where the
other side, whose verdict is ``accepted``, does not agree, or refuses a dump, the line also says whether each of
Pydantic's own schemas accepts the value: ``{"validation": …, "serialization": …}``.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import pkgutil
import sys
import warnings
from contextlib import redirect_stderr, redirect_stdout
from importlib.metadata import distribution
from random import Random
from typing import TYPE_CHECKING, Any

from corpus_values import Values
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterator

MODES = ("validation", "serialization")
MAPS = ("properties", "patternProperties", "$defs")
"""The keywords that have schemas by name."""
VALUES = ("const", "enum", "default", "examples")
"""The keywords that have values."""
ATTEMPTS_FOR_EACH = 8


def import_names(package: str) -> list[str]:
    """Give the modules and packages at the top of a distribution."""
    names = {
        path.parts[0].removesuffix(".py")
        for path in distribution(package).files or []
        if path.suffix == ".py" and not path.parts[0].endswith((".dist-info", ".data")) and path.parts[0] != ".."
    }
    return sorted(name for name in names if name.isidentifier() and name not in ("tests", "test", "docs"))


def module_names(name: str) -> Iterator[str]:
    """Give the names of a package's modules, without those that no user imports."""
    yield name
    for path in getattr(sys.modules.get(name), "__path__", []):
        for found in sorted(pkgutil.iter_modules([path]), key=lambda each: each.name):
            if found.name in ("__main__", "tests", "test", "testing", "conftest", "mypy"):
                continue
            yield from imported_names(f"{name}.{found.name}")


SKIPPED: dict[str, str] = {}


def imported_names(name: str) -> Iterator[str]:
    """Import a module, then those inside it."""
    try:
        importlib.import_module(name)
    except (Exception, SystemExit) as error:  # noqa: BLE001
        SKIPPED[name] = f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
        return
    yield from module_names(name)


def models_of(package: str) -> dict[str, type[BaseModel]]:
    """Import a package, and give each model that it defines by its full name."""
    names = import_names(package)
    modules = [module for name in names for module in imported_names(name)]
    found: dict[str, type[BaseModel]] = {}
    for model in subclasses(BaseModel):
        is_own = model.__module__.split(".")[0] in names
        is_parametrized = model.__pydantic_generic_metadata__["origin"] is not None
        if is_own and not is_parametrized:
            found.setdefault(f"{model.__module__}.{model.__qualname__}", model)
    MODULES.extend(modules)
    return dict(sorted(found.items()))


MODULES: list[str] = []


def subclasses(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Give all classes that inherit from a model."""
    for child in model.__subclasses__():
        yield child
        yield from subclasses(child)


def schemas_of(model: type[BaseModel]) -> tuple[dict[str, Any], str | None]:
    """Give the schemas of a model in both modes, and why one is missing."""
    schemas: dict[str, Any] = {}
    failed = None
    for mode in MODES:
        try:
            model.model_rebuild()
            schema = model.model_json_schema(mode=mode)
            schemas[mode] = json.loads(json.dumps(schema, allow_nan=False))
        except Exception as error:  # noqa: BLE001
            schemas[mode] = None
            failed = f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
    return schemas, failed


def dumps_of(model: type[BaseModel], schema: Any, count: int, random: Random) -> list[str]:
    """Make instances from the schema, and dump those that Pydantic accepts, each once."""
    adapter = TypeAdapter(model)
    values = Values(schema, random)
    dumps: dict[str, None] = {}
    for attempt in range(count * ATTEMPTS_FOR_EACH):
        if len(dumps) == count:
            break
        try:
            instance = adapter.validate_json(json.dumps(values.value(attempt)))
            text = adapter.dump_json(instance, by_alias=True).decode()
            json.dumps(json.loads(text), allow_nan=False)
        except Exception:  # noqa: BLE001
            continue
        dumps[text] = None
    return list(dumps)


def record(package: str, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Give the lines of a package."""
    models = models_of(package)
    yield {"modules": len(MODULES), "skipped": SKIPPED}
    for name, model in models.items():
        schemas, failed = schemas_of(model)
        schema = schemas["validation"]
        values = [] if schema is None else dumps_of(model, schema, count, Random(f"{seed} {name}"))
        yield {"model": name, **schemas, "failed": failed, "values": values}


def meant(schema: Any) -> Any:
    """Give a schema as Pydantic means it: a default is accepted, and ``oneOf`` is any of them."""
    if isinstance(schema, list):
        return [meant(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made: dict[str, Any] = {}
    for key, child in schema.items():
        if key in MAPS and isinstance(child, dict):
            made[key] = {name: meant(each) for name, each in child.items()}
        else:
            made[key] = child if key in VALUES else meant(child)
    if isinstance(made.get("oneOf"), list) and "anyOf" not in made:
        made["anyOf"] = made.pop("oneOf")
    if isinstance(made.get("properties"), dict):
        made["properties"] = {
            name: {"anyOf": [child, {"const": child["default"]}]}
            if isinstance(child, dict) and "default" in child
            else child
            for name, child in made["properties"].items()
        }
    return made


def accepts(schema: Any, value: Any) -> bool | None:
    """Say whether a schema accepts a value, but for formats; None where it cannot be asked."""
    try:
        return schema is not None and Draft202012Validator(schema).is_valid(value)
    except Exception:  # noqa: BLE001
        # A pattern that is not one of Python's, or a reference that leads nowhere.
        return None


def judge(package: str, lines: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give the verdicts on values."""
    models = models_of(package)
    schemas: dict[str, Any] = {}
    for line in lines:
        name, text = line["model"], line["text"]
        errors: list[str] = []
        try:
            TypeAdapter(models[name]).validate_json(text)
        except ValidationError as error:
            errors = sorted({each["type"] for each in error.errors(include_url=False, include_input=False)})
        except Exception as error:  # noqa: BLE001
            errors = [type(error).__name__]
        verdict: dict[str, Any] = {"accepted": errors == [], "errors": errors}
        if line["accepted"] != verdict["accepted"] or (line["isDump"] and not line["accepted"]):
            if name not in schemas:
                schemas[name] = meant(schemas_of(models[name])[0])
            value = json.loads(text)
            verdict |= {mode: accepts(schemas[name][mode], value) for mode in MODES}
        yield verdict


def main() -> None:
    """Run the command that the arguments name."""
    command, package, *rest = sys.argv[1:]
    warnings.simplefilter("ignore")
    logging.disable()
    output = sys.stdout
    # Some packages say something when they are imported.
    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        lines = (
            record(package, int(rest[0]), int(rest[1]))
            if command == "record"
            else judge(package, map(json.loads, sys.stdin))
        )
        for line in lines:
            output.write(f"{json.dumps(line)}\n")


if __name__ == "__main__":
    main()
