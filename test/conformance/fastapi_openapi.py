"""Write the OpenAPI document of a FastAPI application that takes and sends the examples' parameters.

``python fastapi_openapi.py OUT`` writes ``OUT/openapi.json``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fastapi import FastAPI
from pydantic_matrix import EXAMPLES, load


def application() -> FastAPI:
    """Make an application with one route for each example, which sends back what it was sent."""
    app = FastAPI(title="Examples")
    for folder in sorted(path.parent for path in EXAMPLES.glob("*/models.py")):
        module = load(f"{folder.name.replace('-', '_')}.models", folder / "models.py")
        (recorded,) = folder.glob("*.validation.json")
        model = getattr(module, recorded.name.split(".")[0])

        def echo(parameters: object) -> object:
            return parameters

        echo.__annotations__ = {"parameters": model, "return": model}
        app.post(f"/{folder.name}")(echo)
    return app


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(application().openapi(), indent=2, ensure_ascii=False) + "\n"
    (out / "openapi.json").write_text(text, encoding="utf-8")
