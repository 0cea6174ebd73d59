import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { Failure, formatDiagnostic } from "../../generator/diagnostics/diagnostic.js";
import { pythonSchemas } from "../../generator/pull/python-model.js";
import { temporaryFolder } from "../temporary-folder.js";

const isPythonThere = spawnSync("python3", ["--version"]).status === 0;

/** What `pull` uses of Pydantic, so that these tests need Python alone; conformance has the real one. */
const pydantic = `
class BaseModel:
    pass
class TypeAdapter:
    def __init__(self, model):
        self.model = model
    def json_schema(self, mode):
        if self.model is Broken:
            raise TypeError("Cannot generate a JsonSchema for core_schema.CallableSchema\\n\\nFor further information visit https://errors.pydantic.dev/2.13/u/invalid-for-json-schema")
        return {"title": getattr(self.model, "__name__", "Adapter"), "description": mode}
class Broken(BaseModel):
    pass
`;

const models = `
from pydantic import BaseModel, Broken, TypeAdapter
print("imported", end="")
class Cutout(BaseModel):
    pass
class Outer:
    class Inner(BaseModel):
        pass
adapter = TypeAdapter("anything")
`;

function folder(): string {
  return temporaryFolder({
    "pydantic/__init__.py": pydantic,
    "service/__init__.py": "",
    "service/models.py": models,
    "service/needs.py": "import safir_is_not_here",
    "service/raises.py": "\nraise ValueError('no database')",
    "service/leaves.py": "import os\nos.write(2, b'killed')\nos._exit(3)",
  });
}

function titleOf(model: string): unknown {
  const { validation, serialization } = pythonSchemas(model, "python3", folder());
  const [written, read] = [JSON.parse(validation), JSON.parse(serialization)];
  expect([written.description, read.description]).toEqual(["validation", "serialization"]);
  expect(written.title).toBe(read.title);
  return written.title;
}

/** All that is said of a failure. */
function refused(model: string, interpreter = "python3"): string {
  try {
    pythonSchemas(model, interpreter, folder());
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.diagnostic.code).toBe("pull-python-failed");
    return formatDiagnostic(error.diagnostic);
  }
  throw new Error("There are schemas.");
}

describe.skipIf(!isPythonThere)("a Python source", () => {
  it("may be a model, one inside a class, and a TypeAdapter", () => {
    expect(titleOf("service.models:Cutout")).toBe("Cutout");
    expect(titleOf("service.models:Outer.Inner")).toBe("Inner");
    expect(titleOf("service.models:adapter")).toBe("Adapter");
  });

  it("has Pydantic's whole error", () => {
    expect(refused("service.models:Broken")).toContain(
      "TypeError: Cannot generate a JsonSchema for core_schema.CallableSchema For further information visit https://",
    );
  });

  it("whose module is not found says how to name an interpreter and a path", () => {
    const said = refused("no_such_module:Model");
    expect(said).toContain("ModuleNotFoundError: No module named 'no_such_module'. Name the");
    expect(said).toContain('"python" in the config, such as ".venv/bin/python"');
    expect(said).toContain("PYTHONPATH=src");
  });

  it("whose module needs one that is not found says the same, and where", () => {
    expect(refused("service.needs:Model")).toMatch(
      /No module named 'safir_is_not_here' \(.*needs\.py:1\)\. Name the interpreter/,
    );
  });

  it("whose module raises an error says which, and where", () => {
    expect(refused("service.raises:Model")).toMatch(
      /ValueError: no database \(.*raises\.py:2\)\. What was stored/,
    );
  });

  it("without the model says what there is", () => {
    expect(refused("service.models:Cutuot")).toContain('has no "Cutuot". Did you mean "Cutout"?');
    expect(refused("service.models:Spectrum")).toContain("It has: Broken, Cutout, adapter.");
  });

  it("that ends the interpreter says how it ended", () => {
    expect(refused("service.leaves:Model")).toContain(": killed. ");
    expect(refused("service.models:Cutout", "no-such-python")).toContain(
      'there is no such interpreter. Name the interpreter that has the module as "python"',
    );
  });
});
