import type { Correction } from "../bundle/correction.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { SchemaChange } from "../diff/change.js";
import { compareDocuments } from "../diff/compare-documents.js";
import { documentsOf } from "../diff/documents.js";
import { allOutputs } from "../emit/job/outputs.js";
import { reservedNames } from "../emit/reserved-names.js";
import { comparedDocuments } from "../pipeline.js";
import { isJsonObject, type Json } from "../schema/schema.js";
import type { ComparedFiles } from "../source/compared-schema.js";
import type { JsonFile } from "../source/json-file.js";

/** A schema to compare: as Pydantic emits it, or as it emits it in both modes. */
export type DiffSchema = Json | ModeSchemas;

/** The schemas of a model in both of Pydantic's modes. */
export interface ModeSchemas {
  /** `Model.model_json_schema(mode="validation")`: what is accepted. */
  readonly validation: Json;
  /** `Model.model_json_schema(mode="serialization")`: what is sent. */
  readonly serialization: Json;
}

/**
 * Compares two schemas by what they mean, and says of each change what it means for those who read, those who
 * write and those who use the generated types. Another order of keys or definitions, another name of a
 * definition under the same title, and what another version of Pydantic writes for the same model is no change.
 *
 * @param corrections - those of an overlay, which are applied to both schemas first.
 * @throws Failure (schema) where one of them cannot be generated from.
 */
export function diff(
  oldSchema: DiffSchema,
  newSchema: DiffSchema,
  report: Report = () => {},
  corrections: readonly Correction[] = [],
): readonly SchemaChange[] {
  return diffFiles(
    { ...filesOf(oldSchema, "the old schema"), corrections },
    { ...filesOf(newSchema, "the new schema"), corrections },
    report,
  );
}

/** The same for schemas that were read from files. */
export function diffFiles(
  before: ComparedFiles,
  after: ComparedFiles,
  report: Report,
): readonly SchemaChange[] {
  const reserved = reservedNames(allOutputs);
  const old = documentsOf(comparedDocuments(before, reserved, report));
  return compareDocuments(old, documentsOf(comparedDocuments(after, reserved, report)));
}

function filesOf(schema: DiffSchema, path: string): ComparedFiles {
  const file = (value: Json): JsonFile => ({ path, text: "", value });
  if (!hasModes(schema)) return { validation: [file(schema)], serialization: [] };
  return { validation: [file(schema.validation)], serialization: [file(schema.serialization)] };
}

function hasModes(schema: DiffSchema): schema is ModeSchemas {
  return (
    isJsonObject(schema) &&
    Object.keys(schema).length === 2 &&
    Object.hasOwn(schema, "validation") &&
    Object.hasOwn(schema, "serialization")
  );
}
