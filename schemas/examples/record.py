"""Record the JSON Schemas and the instances of the example services.

``python record.py`` writes, for every folder here that has a ``models.py``:

- ``<Model>.validation.json`` and ``<Model>.serialization.json``: what Pydantic
  says that the parameters model accepts, and what it emits.
- ``instances/<case>.json``: the instances in ``instances.py``, as they go over
  the wire.

``python record.py --check`` writes nothing. It names each file that is not as
it would be recorded, and exits with status 1 if there is one.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

HERE = Path(__file__).resolve().parent

MODES: tuple[Literal["validation", "serialization"], ...] = ("validation", "serialization")


def load_instances(folder: Path) -> ModuleType:
    """Import the ``instances`` module of a service, and with it its models.

    The folder of a service is no package: its name has dashes. It is made to
    be one, under its name with underscores, so that ``instances`` imports
    ``.models`` and the name of every module is the same wherever this runs.
    """
    name = folder.name.replace("-", "_")
    spec = ModuleSpec(name, None, is_package=True)
    spec.submodule_search_locations = [str(folder)]
    sys.modules[name] = module_from_spec(spec)
    return importlib.import_module(f"{name}.instances")


def schema_text(schema: dict[str, Any]) -> str:
    """Format a JSON Schema, its keys in the order that Pydantic gives them."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def instance_text(instance: BaseModel) -> str:
    """Format an instance as it goes over the wire.

    Raises
    ------
    ValueError
        Raised if the service could not read back what it wrote.
    """
    text = instance.model_dump_json(by_alias=True, indent=2)
    if type(instance).model_validate_json(text) != instance:
        msg = f"{instance!r} is not what is read back from {text}"
        raise ValueError(msg)
    return text + "\n"


def recordings(folder: Path) -> Iterator[tuple[Path, str]]:
    """Give each file to be recorded for one service, and its text."""
    module = load_instances(folder)
    model: type[BaseModel] = module.MODEL
    for mode in MODES:
        schema = model.model_json_schema(mode=mode)
        yield folder / f"{model.__name__}.{mode}.json", schema_text(schema)
    instances: dict[str, BaseModel] = module.INSTANCES
    for case, instance in instances.items():
        yield folder / "instances" / f"{case}.json", instance_text(instance)


def recorded(folder: Path) -> set[Path]:
    """Give the files that an earlier run has recorded for one service."""
    schemas = {path for mode in MODES for path in folder.glob(f"*.{mode}.json")}
    return schemas | set(folder.glob("instances/*.json"))


def is_recorded(path: Path, text: str) -> bool:
    """Say whether a file has exactly this text."""
    return path.exists() and path.read_bytes() == text.encode()


def differences() -> dict[Path, str | None]:
    """Give the files that are not as recorded now, each with its right text.

    The text is `None` for a file that should not be there at all.
    """
    found: dict[Path, str | None] = {}
    for folder in sorted(path.parent for path in HERE.glob("*/models.py")):
        wanted = dict(recordings(folder))
        found |= dict.fromkeys(sorted(recorded(folder) - wanted.keys()))
        found |= {path: text for path, text in wanted.items() if not is_recorded(path, text)}
    return found


def main() -> int:
    """Run the command line, and return its exit status."""
    parser = argparse.ArgumentParser(description="Record the schemas and instances of the examples.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file would change")
    check: bool = parser.parse_args().check

    sys.dont_write_bytecode = True
    found = differences()
    for path, text in found.items():
        if not check:
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(text.encode())
        verb = "remove" if text is None else "write"
        print(f"{'would ' if check else ''}{verb}: {path.relative_to(HERE).as_posix()}")
    return 1 if check and found else 0


if __name__ == "__main__":
    sys.exit(main())
