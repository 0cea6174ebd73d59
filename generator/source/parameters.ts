import { looksLikeSchema } from "../canonical/shape.js";
import { schemaFailure } from "../diagnostics.js";
import { isJsonObject } from "../schema.js";
import { type JsonFile, readJsonFile } from "./json-file.js";

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
 * @param resolve - gives the path of a file that is named relative to the config.
 * @throws Failure where a file is missing, is not JSON (usage), or is no JSON Schema (schema).
 */
export function readParameters(
  paths: ParametersPaths,
  resolve: (path: string) => string,
): ParametersFiles {
  if (typeof paths === "string") return { validation: readSchema(resolve(paths), paths) };
  return {
    validation: readSchema(resolve(paths.validation), paths.validation),
    serialization: readSchema(resolve(paths.serialization), paths.serialization),
  };
}

function readSchema(path: string, shownPath: string): JsonFile {
  const file = readJsonFile(path, shownPath);
  if (looksLikeSchema(file.value)) return file;
  const keys = isJsonObject(file.value) ? Object.keys(file.value) : undefined;
  throw schemaFailure({
    code: "not-a-schema",
    file: shownPath,
    pointer: "",
    line: 1,
    column: 1,
    message:
      keys === undefined
        ? "This is JSON, but no JSON Schema: a schema is an object."
        : `This is JSON, but no JSON Schema: it says nothing of a type (its keys: ${keys.slice(0, 5).join(", ") || "none"}).`,
    hint: "Give the file that Pydantic's model_json_schema() makes.",
  });
}
