import { existsSync } from "node:fs";
import { failure } from "../diagnostics/diagnostic.js";
import { constraintsOf } from "../schema/annotations.js";
import { looksLikeSchema } from "../schema/looks-like-schema.js";
import { isJsonObject, type Json } from "../schema/schema.js";
import { type JsonFile, readJsonFile } from "./json-file.js";
import { isOpenApi, modelNames, openApiModel } from "./openapi.js";

/** The schema files of a service's parameters, by Pydantic's mode; at least one of them. */
export interface ParametersFiles {
  readonly validation?: JsonFile;
  readonly serialization?: JsonFile;
}

/** Where these files are, as the config or the command line says. */
export type ParametersPaths =
  | string
  | { readonly validation: string; readonly serialization: string };

/**
 * Reads the schema files of a service's parameters.
 *
 * A file may be an OpenAPI document, such as FastAPI makes; the model is named after a hash then:
 * `openapi.json#CutoutParameters`.
 *
 * @param resolve - gives the path of a file that is named relative to the config.
 * @throws Failure where a file is missing, is not JSON (usage), or has no JSON Schema (schema).
 */
export function readParameters(
  paths: ParametersPaths,
  resolve: (path: string) => string,
): ParametersFiles {
  if (typeof paths === "string") return readSchemas(paths, resolve);
  const { validation } = readSchemas(paths.validation, resolve);
  const sent = readSchemas(paths.serialization, resolve, saysNothing);
  return { validation, serialization: sent.serialization ?? sent.validation };
}

/** The schemas that one path leads to: one that stands for both modes, or two. */
function readSchemas(
  shownPath: string,
  resolve: (path: string) => string,
  isSchemaToo: (value: Json) => boolean = () => false,
): ParametersFiles & { readonly validation: JsonFile } {
  const [path, fragment] = existsSync(resolve(shownPath))
    ? [shownPath, undefined]
    : atHash(shownPath);
  const file = readJsonFile(resolve(path), path);
  return fragment === undefined && isSchemaToo(file.value)
    ? { validation: file }
    : schemasIn(file, fragment);
}

/** Pydantic's serialization schema of a model whose `@model_serializer` does not say what it returns is `{}`. */
function saysNothing(value: Json): boolean {
  return isJsonObject(value) && Object.keys(constraintsOf(value)).length === 0;
}

/**
 * The schemas in a file: itself, or what it has of the model that `fragment` names.
 *
 * @throws Failure (schema) where it has no JSON Schema, or not that model.
 */
export function schemasIn(
  file: JsonFile,
  fragment: string | undefined,
): ParametersFiles & { readonly validation: JsonFile } {
  const { path } = file;
  if (isOpenApi(file.value)) {
    if (fragment !== undefined && fragment !== "") return openApiModel(file, fragment);
    throw failure(
      "openapi-model-not-named",
      { document: path, models: modelNames(file) },
      { file: path },
    );
  }
  if (fragment !== undefined) {
    throw failure("not-openapi", { fragment }, { file: path });
  }
  refuseOtherJson(file);
  return { validation: file };
}

/** A path, and what is named after a hash in it. */
export function atHash(path: string): readonly [path: string, fragment: string | undefined] {
  const hash = path.indexOf("#");
  return hash === -1 ? [path, undefined] : [path.slice(0, hash), path.slice(hash + 1)];
}

function refuseOtherJson(file: JsonFile): void {
  if (looksLikeSchema(file.value)) return;
  const keys = isJsonObject(file.value) ? Object.keys(file.value) : undefined;
  throw failure(
    "not-a-schema",
    { is: "file", keys },
    { file: file.path, pointer: "", line: 1, column: 1 },
  );
}
