"""Record the schemas of the example services and of the job with whatever Pydantic is installed.

``python pydantic_matrix.py OUT`` writes ``OUT/<service>/<Model>.<mode>.json`` for each example, and
``OUT/uws/recorded/<Model>.<mode>.json`` for the models in ``job_models.py``. What this Pydantic cannot import or
describe is printed, a line each, and left out: the rest is recorded all the same.
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "schemas" / "examples"
MODES = ("validation", "serialization")


VERSION = tuple(int(part) for part in pydantic.VERSION.split(".")[:2])

SPELLINGS: list[tuple[tuple[int, int], str, str]] = [
    (
        (2, 7),
        """        list[FilterExpression],
        Field(title="Operands", description="The expressions that all have to match", min_length=1),
""",
        """        list[FilterExpression],
        annotated_types.MinLen(1),
        Field(title="Operands", description="The expressions that all have to match"),
""",
    ),
    (
        (2, 7),
        """        list[FilterExpression],
        Field(title="Operands", description="The expressions of which one has to match", min_length=1),
""",
        """        list[FilterExpression],
        annotated_types.MinLen(1),
        Field(title="Operands", description="The expressions of which one has to match"),
""",
    ),
    ((2, 7), "from pydantic import (", "import annotated_types\nfrom pydantic import ("),
    (
        (2, 7),
        """    version: Literal["1.1"] = "1.1"
""",
        """    version: Annotated[
        Literal["1.1"],
        Field(description="Version of this set of parameters. There is only one for now."),
    ] = "1.1"
""",
    ),
    ((2, 7), """            deprecated="Use rest_frame",""", """            json_schema_extra={"deprecated": True},"""),
    ((2, 4), "        examples=[2],\n    )", "    )"),
    (
        (2, 4),
        "def camera_count(self) -> int:",
        "def camera_count(self) -> Annotated[int, Field(examples=[2])]:",
    ),
    (
        # Its recursive aliases are lost ("KeyError: …FilterExpression"); a root model says the same.
        (2, 6),
        """FilterExpression = TypeAliasType(
    "FilterExpression",
    Annotated[Comparison | AllOf | AnyOf | Not, Field(discriminator="op")],
)
""",
        """class FilterExpression(RootModel):
    root: Annotated[Comparison | AllOf | AnyOf | Not, Field(discriminator="op")]
""",
    ),
    (
        (2, 7),
        "        deprecated=True,\n    )",
        "    )",
    ),
    (
        (2, 7),
        "def shortest_exposure_seconds(self) -> Annotated[float, Field(ge=0)]:",
        "def shortest_exposure_seconds(self) -> "
        """Annotated[float, Field(ge=0, json_schema_extra={"deprecated": True})]:""",
    ),
]
"""What an old version cannot say in the words of the models, and the words in which it can: before that version,
the first text becomes the second, which means the same."""


def load(name: str, path: Path) -> ModuleType:
    """Import the module in a file, spelt for this Pydantic, under a name that is the same wherever this runs."""
    source = path.read_text(encoding="utf-8")
    for since, text, spelling in SPELLINGS:
        if since > VERSION:
            source = source.replace(text, spelling)
    module = ModuleType(name)
    module.__file__ = str(path)  # Where Pydantic looks for docstrings.
    sys.modules[name] = module
    exec(compile(source, str(path), "exec"), module.__dict__)  # noqa: S102
    return module


def record(model: Any, folder: Path) -> None:
    """Write the schema of a model in both modes."""
    folder.mkdir(parents=True, exist_ok=True)
    for mode in MODES:
        schema = model.model_json_schema(mode=mode)
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        (folder / f"{model.__name__}.{mode}.json").write_text(text, encoding="utf-8")


def record_example(folder: Path, out: Path) -> None:
    """Record the parameters model of one service, which is the one that has recorded schemas."""
    module = load(f"{folder.name.replace('-', '_')}.models", folder / "models.py")
    for path in sorted(folder.glob("*.validation.json")):
        record(getattr(module, path.name.split(".")[0]), out / folder.name)


def record_job(out: Path) -> None:
    """Record every model of the job."""
    module = load("job_models", HERE / "job_models.py")
    for name in module.__all__:
        record(getattr(module, name), out / "uws" / "recorded")


def main() -> None:
    """Record all that can be recorded."""
    sys.dont_write_bytecode = True
    # Old versions warn about what later ones do silently; only what cannot be recorded matters here.
    warnings.simplefilter("ignore")
    out = Path(sys.argv[1])
    for folder in sorted(path.parent for path in EXAMPLES.glob("*/models.py")):
        try:
            record_example(folder, out)
        except Exception as error:  # noqa: BLE001
            print(f"{folder.name}: {type(error).__name__}: {str(error).splitlines()[0]}")
    try:
        record_job(out)
    except Exception as error:  # noqa: BLE001
        print(f"uws: {type(error).__name__}: {str(error).splitlines()[0]}")


if __name__ == "__main__":
    main()
