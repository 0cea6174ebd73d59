import type { ErrorObject } from "ajv/dist/2020.js";
import { usageFailure } from "../diagnostics/diagnostic.js";
import { childPointer, valueAt } from "../schema/json-pointer.js";
import { isJsonObject } from "../schema/schema.js";
import { isConfig } from "./config-validator.js";
import { type JsonFile, positionOf, readJsonFile } from "./json-file.js";
import { packagedFile } from "./packaged-file.js";
import { loadAjv, loadLevenshtein } from "./slow-modules.js";

/** The schemas of the project's own files, in the package's folder `schemas`. */
export type OwnSchema = "config" | "bundle" | "overlay" | "xml-binding";

/**
 * Checks one of the project's own files (a config, a bundle, …) against its schema.
 *
 * @returns the file's value, which has the shape that the schema says.
 * @throws Failure (usage) for the first thing that is wrong, with its place and the near match of a
 * misspelt key.
 */
export function checkedValue<Value>(file: JsonFile, schemaName: OwnSchema): Value {
  // Safe: the schema accepts it, and `Value` is the schema's type.
  if (schemaName === "config" && isConfig(file.value)) return file.value as Value;
  const schema = readJsonFile(packagedFile(`schemas/${schemaName}.schema.json`)).value;
  const { Ajv2020 } = loadAjv();
  // That the schema is one itself is tested; AJV would take longer for that than for all the rest.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    verbose: true,
    meta: false,
    validateSchema: false,
  });
  // Safe: the project's own schema, which is an object.
  const validate = ajv.compile(schema as object);
  // Safe: the schema has just accepted it, and `Value` is the schema's type.
  if (validate(file.value)) return file.value as Value;
  throw failureOf(mostTelling(validate.errors ?? []), file, schemaName);
}

/** A misspelt key tells more than what follows from it. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  return errors.find(({ keyword }) => keyword === "additionalProperties") ?? errors[0];
}

function failureOf(error: ErrorObject | undefined, file: JsonFile, schemaName: OwnSchema): Error {
  const pointer = error?.instancePath ?? "";
  const unknownKey =
    error?.keyword === "additionalProperties"
      ? String(error.params["additionalProperty"])
      : undefined;
  const place = unknownKey === undefined ? pointer : childPointer(pointer, unknownKey);
  return usageFailure({
    code: `${schemaName}-invalid`,
    file: file.path,
    pointer: place,
    ...positionOf(file, place),
    message:
      unknownKey === undefined
        ? wrongValue(error, file, pointer)
        : `There is no option ${JSON.stringify(unknownKey)}.`,
    hint: unknownKey === undefined ? expectation(error) : keyHint(unknownKey, error),
  });
}

function wrongValue(error: ErrorObject | undefined, file: JsonFile, pointer: string): string {
  if (error?.keyword === "required")
    return `The option ${JSON.stringify(error.params["missingProperty"])} is missing.`;
  const value = asJson(valueAt(file.value, pointer)) ?? "this";
  return `${value.length > 80 ? "This value" : value} ${error?.message ?? "is not allowed"}.`;
}

/** A value as JSON; undefined where it is none, as in a config that came from code. */
function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function expectation(error: ErrorObject | undefined): string {
  const allowed: unknown = error?.params["allowedValues"];
  if (Array.isArray(allowed))
    return `Use one of: ${allowed.map((value) => JSON.stringify(value)).join(", ")}.`;
  const description: unknown = isJsonObject(error?.parentSchema)
    ? error.parentSchema["description"]
    : undefined;
  return typeof description === "string" ? `It is: ${description}` : "See the file's schema.";
}

function keyHint(key: string, error: ErrorObject | undefined): string {
  const properties: unknown = isJsonObject(error?.parentSchema)
    ? error.parentSchema["properties"]
    : undefined;
  const known = isJsonObject(properties)
    ? Object.keys(properties).filter((name) => name !== "$schema")
    : [];
  return didYouMean(key, known) ?? `The options here are: ${known.join(", ")}.`;
}

/** "Did you mean …?" where one of the known words is near enough. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const { closest, distance } = loadLevenshtein();
  const near = closest(word.toLowerCase(), known);
  const isNear =
    distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3));
  return isNear ? `Did you mean ${JSON.stringify(near)}?` : undefined;
}
