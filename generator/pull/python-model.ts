import { spawnSync } from "node:child_process";
import type { PythonProblem } from "../diagnostics/catalog/pull.js";
import { failure } from "../diagnostics/diagnostic.js";
import { errorCode } from "../diagnostics/system-error.js";
import { isJsonObject } from "../schema/schema.js";

/** The schemas of a Python model, and what made them. */
export interface PythonSchemas {
  readonly validation: string;
  readonly serialization: string;
  /** Versions by package. */
  readonly versions: { readonly [name: string]: string };
}

/** How long the interpreter may take, in milliseconds. */
const timeout = 120_000;

/** Prints the schemas of `module:Model` in both modes, one JSON text a line, and the versions. */
const script = `
import importlib, json, sys
from importlib.metadata import PackageNotFoundError, version
module, _, name = sys.argv[1].partition(":")
model = importlib.import_module(module)
for part in name.split("."):
    model = getattr(model, part)
from pydantic import TypeAdapter
adapter = TypeAdapter(model)
for mode in ("validation", "serialization"):
    print(json.dumps(json.dumps(adapter.json_schema(mode=mode), indent=2, ensure_ascii=False)))
versions = {}
for package in ("pydantic", "safir", "fastapi"):
    try:
        versions[package] = version(package)
    except PackageNotFoundError:
        pass
print(json.dumps(versions))
`;

/**
 * Has Python make the schemas of a Pydantic model.
 *
 * @param model - the module and the model in it, \`my_service.models:CutoutParameters\`.
 * @param folder - where the module is looked for first.
 * @throws Failure (usage) with the last words of Python where it fails.
 */
export function pythonSchemas(model: string, interpreter: string, folder: string): PythonSchemas {
  const run = spawnSync(interpreter, ["-c", script, model], {
    cwd: folder,
    encoding: "utf8",
    timeout,
    maxBuffer: 100 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (run.error !== undefined || run.status !== 0) throw failed(model, interpreter, problemOf(run));
  // What the module itself prints when it is imported comes first.
  const [validation, serialization, versions] = run.stdout
    .trimEnd()
    .split("\n")
    .slice(-3)
    .map((line): unknown => JSON.parse(line));
  if (
    typeof validation !== "string" ||
    typeof serialization !== "string" ||
    !isJsonObject(versions)
  )
    throw failed(model, interpreter, { is: "no output" });
  return { validation, serialization, versions: textsOf(versions) };
}

function textsOf(values: { readonly [key: string]: unknown }): { readonly [key: string]: string } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

function problemOf({ error, stderr, status }: ReturnType<typeof spawnSync>): PythonProblem {
  const code = errorCode(error);
  if (code === "ENOENT") return { is: "no interpreter" };
  if (code === "ETIMEDOUT") return { is: "timeout", milliseconds: timeout };
  const lines = String(stderr ?? "")
    .trim()
    .split("\n");
  return { is: "failed", status, said: lines.at(-1) || undefined };
}

function failed(model: string, interpreter: string, problem: PythonProblem): Error {
  return failure("pull-python-failed", { interpreter, model, problem });
}
