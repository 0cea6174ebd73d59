import { errorText } from "../system-error.js";
import { didYouMean, firstNames, firstPaths, storedStays } from "./phrases.js";

/** Why a document cannot be fetched. */
export type FetchProblem =
  | { readonly is: "answer"; readonly status: number; readonly statusText: string }
  | { readonly is: "too large"; readonly limitInBytes: number }
  | { readonly is: "timeout"; readonly milliseconds: number }
  | { readonly is: "error"; readonly said: string };

/** Why Python makes no schemas of a model. */
export type PythonProblem =
  | { readonly is: "no interpreter" }
  | { readonly is: "timeout"; readonly milliseconds: number }
  | { readonly is: "no output" }
  /** The module, or one that it imports. */
  | { readonly is: "module missing"; readonly said: string; readonly place: string | undefined }
  | {
      readonly is: "model missing";
      readonly name: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  /** The module or Pydantic raised an error; `place` is a file and a line. */
  | { readonly is: "raised"; readonly said: string; readonly place: string | undefined }
  /** It ended without an answer; `said` is what it printed as errors. */
  | { readonly is: "failed"; readonly status: number | null; readonly said: string };

/** What is wrong with the sources that `pull` is to get schemas from. */
export const pullCatalog = {
  "nothing-to-pull": {
    kind: "usage",
    meaning: "No service that was asked for has a `source`.",
    message: "No service that was asked for says where its schema comes from.",
    hint: 'Say it in the config: "source": "https://example.org/openapi.json#CutoutParameters", or { "python": "my_service.models:CutoutParameters" }.',
  },
  "pull-failed": {
    kind: "usage",
    meaning: "A document cannot be fetched; what was stored stays.",
    message: ({ url, problem }: { readonly url: string; readonly problem: FetchProblem }): string =>
      `${url} cannot be fetched: ${whyNotFetched(problem)}.`,
    hint: (): string => storedStays,
  },
  "pull-header-missing": {
    kind: "usage",
    meaning: "A header is to have the value of a variable that is not set.",
    message: ({
      header,
      variable,
    }: {
      readonly header: string;
      readonly variable: string;
    }): string =>
      `The header ${header} is to have the value of the environment variable ${variable}, which is not set.`,
    hint: ({ variable }: { readonly variable: string }): string =>
      `Set ${variable}, or remove the header from the config.`,
  },
  "pull-many-matches": {
    kind: "usage",
    meaning: "A glob matches files that do not say which of them is meant.",
    message: ({ paths }: { readonly paths: readonly string[] }): string =>
      `This matches ${paths.length} files: ${firstPaths(paths, 5)}.`,
    hint: (): string =>
      `It must match one file, or one for each mode, such as cutout.validation.json and cutout.serialization.json. ${storedStays}`,
  },
  "pull-no-match": {
    kind: "usage",
    meaning: "A glob matches no file.",
    message: "No file matches this.",
    hint: (): string => `It is looked for from the config's folder. ${storedStays}`,
  },
  "pull-one-schema": {
    kind: "usage",
    meaning: "One schema was fetched for a service that has a file for each mode.",
    message: "This is one schema, and the service has two files for the two modes.",
    hint: "Name one file under `parameters`, or pull from an OpenAPI document or a Python model.",
  },
  "pull-python-failed": {
    kind: "usage",
    meaning: "Python cannot make the schemas of a model.",
    message: ({
      interpreter,
      model,
      problem,
    }: {
      readonly interpreter: string;
      readonly model: string;
      readonly problem: PythonProblem;
    }): string =>
      `${interpreter} cannot make the schemas of ${model}: ${whyNoSchemas(problem).replace(/\.$/, "")}.`,
    hint: ({ problem }: { readonly problem: PythonProblem }): string =>
      `${whatToDo(problem)}${storedStays}`,
  },
  "pull-not-writable": {
    kind: "usage",
    meaning: "The schemas that were fetched cannot be stored.",
    message: ({ error }: { readonly error: unknown }): string =>
      `The schemas cannot be stored: ${errorText(error)}.`,
  },
} as const;

function whyNotFetched(problem: FetchProblem): string {
  switch (problem.is) {
    case "answer":
      return `the server answers ${problem.status} ${problem.statusText}`.trim();
    case "too large":
      return `it is larger than ${Math.round(problem.limitInBytes / 1024 / 1024)} MiB`;
    case "timeout":
      return tookLonger(problem.milliseconds);
    case "error":
      return problem.said;
  }
}

function whyNoSchemas(problem: PythonProblem): string {
  switch (problem.is) {
    case "no interpreter":
      return "there is no such interpreter";
    case "timeout":
      return tookLonger(problem.milliseconds);
    case "no output":
      return "it printed no schemas";
    case "module missing":
    case "raised":
      return problem.place === undefined ? problem.said : `${problem.said} (${problem.place})`;
    case "model missing":
      return `the module has no ${JSON.stringify(problem.name)}`;
    case "failed":
      return problem.said === "" ? `it ended with ${problem.status}` : problem.said;
  }
}

function whatToDo(problem: PythonProblem): string {
  switch (problem.is) {
    case "no interpreter":
      return `${interpreterHint} `;
    case "module missing":
      return `${interpreterHint} Modules are looked for in the config's folder, then in the folders of the environment variable PYTHONPATH, as in PYTHONPATH=src. `;
    case "model missing":
      if (problem.nearest !== undefined) return `${didYouMean(problem.nearest)} `;
      return problem.known.length === 0 ? "" : `It has: ${firstNames(problem.known)}. `;
    default:
      return "";
  }
}

const interpreterHint =
  'Name the interpreter that has the module as "python" in the config, such as ".venv/bin/python".';

function tookLonger(milliseconds: number): string {
  return `it took longer than ${milliseconds / 1000} s`;
}
