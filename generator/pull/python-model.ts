import { spawnSync } from "node:child_process";
import type { PythonProblem } from "../diagnostics/catalog/pull.js";
import { failure } from "../diagnostics/diagnostic.js";
import { errorCode } from "../diagnostics/system-error.js";
import { isJsonObject } from "../schema/schema.js";
import { nearestWord } from "../source/checked-json.js";
import { pythonScript } from "./python-script.js";

/** The schemas of a Python model, and what made them. */
export interface PythonSchemas {
  readonly validation: string;
  readonly serialization: string;
  /** Versions by package. */
  readonly versions: { readonly [name: string]: string };
}

/** How long the interpreter may take, in milliseconds. */
const timeout = 120_000;

/**
 * Has Python make the schemas of a Pydantic model.
 *
 * @param model - the module, and in it the model, a `TypeAdapter`, or any type that one can be made of:
 * `my_service.models:CutoutParameters`.
 * @param folder - where the module is looked for first.
 * @throws Failure (usage) with what Python or Pydantic says where it fails.
 */
export function pythonSchemas(model: string, interpreter: string, folder: string): PythonSchemas {
  const run = spawnSync(interpreter, ["-c", pythonScript, model], {
    cwd: folder,
    encoding: "utf8",
    timeout,
    maxBuffer: 100 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  const answer = run.error === undefined ? answerIn(run.stdout) : {};
  const { validation, serialization, versions } = answer;
  if (
    typeof validation !== "string" ||
    typeof serialization !== "string" ||
    !isJsonObject(versions)
  ) {
    const problem = problemIn(answer) ?? problemOf(run);
    throw failure("pull-python-failed", { interpreter, model, problem });
  }
  return { validation, serialization, versions: textsOf(versions) };
}

/** The last line, which is JSON; what the module itself prints when it is imported comes before it. */
function answerIn(stdout: string): { readonly [key: string]: unknown } {
  try {
    const answer: unknown = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    return isJsonObject(answer) ? answer : {};
  } catch {
    return {};
  }
}

/** What the script says of a failure. */
function problemIn({
  failed,
  said,
  place,
  known,
}: {
  readonly [key: string]: unknown;
}): PythonProblem | undefined {
  const words = shortened(String(said));
  if (failed === "model missing") {
    const names = Array.isArray(known) ? known.map(String) : [];
    return { is: failed, name: words, nearest: nearestWord(words, names), known: names };
  }
  if (failed !== "module missing" && failed !== "raised") return undefined;
  return { is: failed, said: words, place: typeof place === "string" ? place : undefined };
}

function textsOf(values: { readonly [key: string]: unknown }): { readonly [key: string]: string } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

/** Why there is no answer. */
function problemOf({ error, stderr, status }: ReturnType<typeof spawnSync>): PythonProblem {
  const code = errorCode(error);
  if (code === "ENOENT") return { is: "no interpreter" };
  if (code === "ETIMEDOUT") return { is: "timeout", milliseconds: timeout };
  const said = shortened(String(stderr ?? "").trim());
  return status === 0 && said === "" ? { is: "no output" } : { is: "failed", status, said };
}

/** The end says what is wrong, and may be long where it names values. */
function shortened(text: string): string {
  return text.length > longest ? `…${text.slice(-longest)}` : text;
}

const longest = 600;
