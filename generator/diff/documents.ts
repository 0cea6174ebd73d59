import type { CanonicalDocument, CanonicalSchema } from "../canonical/canonical-schema.js";
import { canonicalize } from "../canonical/canonicalize.js";
import { mergeDocuments } from "../canonical/merge.js";
import type { Model } from "../canonical/module.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { reservedNames } from "../emit/reserved-names.js";
import { passes, schemaSource } from "../pipeline.js";
import type { Mode } from "../schema/mode.js";
import { referencedName } from "../schema/reference-names.js";
import type { JsonFile } from "../source/json-file.js";
import type { Definitions } from "./fingerprints.js";

/** The files of one state of the schemas, by Pydantic's mode; without a mode's own, the other stands for both. */
export interface SchemaFiles {
  readonly validation: readonly JsonFile[];
  readonly serialization: readonly JsonFile[];
}

/** One form of all models: what is sent by the service (read), or what it takes (written). */
export interface Side {
  /** The names of the models that the files are of, in the order of the files. */
  readonly roots: readonly string[];
  readonly definitions: Definitions;
  /** Where a model stands in its file: a JSON pointer. */
  readonly originOf: (model: string) => string;
}

/** One state of the schemas, in canonical form. */
export interface Documents {
  readonly read: Side;
  readonly written: Side;
  /** Whether both modes were given. */
  readonly hasBoth: boolean;
}

/**
 * The canonical form of some schema files.
 *
 * @throws Failure (schema) where one cannot be generated from.
 */
export function documentsOf(files: SchemaFiles, report: Report): Documents {
  const canonical = (mode: Mode): readonly CanonicalFile[] =>
    files[mode].map((file) => ({
      file,
      document: canonicalize(schemaSource(file, mode), passes, context, report),
    }));
  const [validation, serialization] = [canonical("validation"), canonical("serialization")];
  // It refuses two models of one name, and leaves out what nothing refers to.
  const { models } = mergeDocuments({
    validation: validation.map(({ document }) => document),
    serialization: serialization.map(({ document }) => document),
  });
  return {
    read: sideOf(serialization.length > 0 ? serialization : validation, models),
    written: sideOf(validation.length > 0 ? validation : serialization, models),
    hasBoth: validation.length > 0 && serialization.length > 0,
  };
}

interface CanonicalFile {
  readonly file: JsonFile;
  readonly document: CanonicalDocument;
}

const context = { rootName: "Root", reservedNames: reservedNames([]), namePrefix: "Service" };

function sideOf(files: readonly CanonicalFile[], models: ReadonlyMap<string, Model>): Side {
  const definitions = new Map<string, CanonicalSchema>();
  const origins = new Map<string, string>();
  for (const { file, document } of files) {
    for (const [name, schema] of Object.entries(document.$defs)) {
      if (definitions.has(name) || !models.has(name)) continue;
      definitions.set(name, schema);
      const origin = typeof schema["origin"] === "string" ? schema["origin"] : "";
      origins.set(name, file.pointerInText?.(origin) ?? origin);
    }
  }
  return {
    roots: files.flatMap(({ document: { $ref } }) =>
      $ref === undefined ? [] : [referencedName($ref)],
    ),
    definitions,
    originOf: (model) => origins.get(model) ?? "",
  };
}
