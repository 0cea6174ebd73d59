import { failure } from "../diagnostics/diagnostic.js";
import { referencedName, referencedNames } from "../schema/reference-names.js";
import { sameJson, without } from "../schema/schema.js";
import type { CanonicalDocument, CanonicalSchema } from "./canonical-schema.js";
import type { CanonicalModule, Model } from "./module.js";

/** The canonical documents of one or more schemas: the same models as Pydantic says them for each mode. */
export interface CanonicalDocuments {
  readonly validation: readonly CanonicalDocument[];
  readonly serialization: readonly CanonicalDocument[];
}

/**
 * Brings the documents of all schemas and both modes together: a model is read as the serialization mode
 * says (that is what is on the wire) and written as the validation mode says (that is what is accepted).
 * Where only one mode was given, it stands for both.
 */
export function mergeDocuments({ validation, serialization }: CanonicalDocuments): CanonicalModule {
  const read = collect(serialization.length > 0 ? serialization : validation);
  const written = collect(validation.length > 0 ? validation : serialization);
  const names = inOrder(read, written);
  return {
    roots: [...new Set([...read.roots, ...written.roots])],
    models: new Map(names.map((name) => [name, modelOf(name, read, written)])),
  };
}

interface Collection {
  readonly roots: readonly string[];
  readonly definitions: ReadonlyMap<string, CanonicalSchema>;
}

function collect(documents: readonly CanonicalDocument[]): Collection {
  const definitions = new Map<string, CanonicalSchema>();
  const roots: string[] = [];
  for (const document of documents) {
    if (document.$ref !== undefined) roots.push(referencedName(document.$ref));
    for (const [name, schema] of Object.entries(document.$defs)) {
      const known = definitions.get(name);
      if (known !== undefined && !sameJson(withoutOrigin(known), withoutOrigin(schema))) {
        throw failure("two-models-of-one-name", { name }, { pointer: `/$defs/${name}` });
      }
      definitions.set(name, known ?? withoutOrigin(schema));
    }
  }
  return { roots, definitions };
}

function withoutOrigin(schema: CanonicalSchema): CanonicalSchema {
  return without(schema, "origin");
}

function modelOf(name: string, read: Collection, written: Collection): Model {
  const readSchema = read.definitions.get(name);
  const writtenSchema = written.definitions.get(name);
  return {
    name,
    ...(readSchema === undefined ? {} : { read: readSchema }),
    ...(writtenSchema === undefined ? {} : { written: writtenSchema }),
  };
}

/** All names, each model before the ones it mentions, so that a reader meets them from the top down. */
function inOrder(...collections: readonly Collection[]): readonly string[] {
  const ordered = new Set<string>();
  for (const { roots, definitions } of collections) {
    const queue = [...roots];
    // Of each mode: what is already known of the other may mention more models here.
    const visited = new Set<string>();
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const schema = definitions.get(name);
      if (schema === undefined || visited.has(name)) continue;
      visited.add(name);
      ordered.add(name);
      queue.push(...referencedNames(schema));
    }
  }
  return [...ordered];
}
