import type { ErrorObject } from "ajv/dist/2020.js";
import type { InvalidFile } from "../diagnostics/catalog/files.js";
import { failure } from "../diagnostics/diagnostic.js";
import { childPointer, valueAt } from "../schema/json-pointer.js";
import { isJsonObject } from "../schema/schema.js";
import { isConfig } from "./config-validator.js";
import { type JsonFile, placeIn, readJsonFile } from "./json-file.js";
import { loadAjv, loadLevenshtein } from "./lazy-modules.js";
import { packagedFile } from "./packaged-file.js";

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
  const found = whatIsWrong(error, valueAt(file.value, pointer));
  const place = found.is === "unknown option" ? childPointer(pointer, found.option) : pointer;
  return failure(`${schemaName}-invalid`, found, placeIn(file, place));
}

function whatIsWrong(error: ErrorObject | undefined, value: unknown): InvalidFile {
  const { keyword, params, parentSchema } = error ?? {};
  const { description, properties }: { readonly [keyword: string]: unknown } = parentSchema ?? {};
  if (keyword === "additionalProperties") {
    const option = String(params?.["additionalProperty"]);
    const known = isJsonObject(properties)
      ? Object.keys(properties).filter((name) => name !== "$schema")
      : [];
    return { is: "unknown option", option, nearest: nearestWord(option, known), known };
  }
  const allowed: unknown = params?.["allowedValues"];
  const expected = {
    allowed: Array.isArray(allowed) ? allowed : undefined,
    description: typeof description === "string" ? description : undefined,
  };
  return keyword === "required"
    ? { is: "missing option", option: String(params?.["missingProperty"]), ...expected }
    : { is: "wrong value", value: asJson(value), rule: error?.message, ...expected };
}

/** A value as JSON; undefined where it is none, as in a config that came from code. */
function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** The known word that a misspelt one is nearest to; undefined where none is near enough. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const { closest, distance } = loadLevenshtein();
  const near = closest(word.toLowerCase(), known);
  const isNear =
    distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3));
  return isNear ? near : undefined;
}
