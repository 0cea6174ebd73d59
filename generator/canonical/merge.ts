import { failure } from "../diagnostics/diagnostic.js";
import { reachableNames, referencedNames } from "../schema/reference-names.js";
import { sameJson } from "../schema/schema.js";
import { withBothModes } from "./both-modes.js";
import type { CanonicalSchema } from "./canonical-schema.js";
import type { CanonicalDocument, DocumentModel } from "./document.js";
import type { CanonicalModule, Model } from "./module.js";
import { withoutRequiredReadOnly } from "./read-only-fields.js";
import { withSecretsAsSent } from "./secrets.js";

/** The canonical documents of one or more schemas: the same models as Pydantic says them for each mode. */
export interface CanonicalDocuments {
  readonly validation: readonly CanonicalDocument[];
  readonly serialization: readonly CanonicalDocument[];
}

/**
 * Brings the documents of all schemas and both modes together: a model is read as the serialization mode
 * says (that is what is on the wire) and written as the validation mode says (that is what is accepted).
 * Where only one mode was given, it stands for both, but for `readOnly` fields, which need not be written.
 */
export function mergeDocuments({ validation, serialization }: CanonicalDocuments): CanonicalModule {
  const read = collect(serialization.length > 0 ? serialization : validation);
  const written = collect(validation.length > 0 ? validation : serialization);
  const names = inOrder(read, written);
  const models = new Map(names.map((name) => [name, modelOf(name, read, written)]));
  const isOneMode = validation.length === 0 || serialization.length === 0;
  return {
    roots: [...new Set([...read.roots, ...written.roots])],
    models: isOneMode ? withReadOnlyOptional(models) : models,
  };
}

interface Collection {
  readonly roots: readonly string[];
  readonly definitions: ReadonlyMap<string, DocumentModel>;
}

function collect(documents: readonly CanonicalDocument[]): Collection {
  const definitions = new Map<string, DocumentModel>();
  const roots: string[] = [];
  for (const { root, models } of documents) {
    if (root !== undefined) roots.push(root);
    for (const [name, model] of models) {
      const known = definitions.get(name);
      if (known !== undefined && !sameJson(known.schema, model.schema)) {
        throw failure("two-models-of-one-name", { name }, { pointer: `/$defs/${name}` });
      }
      definitions.set(name, known ?? model);
    }
  }
  return { roots, definitions };
}

/** The same models, in which a `readOnly` field need not be written. */
function withReadOnlyOptional(models: ReadonlyMap<string, Model>): ReadonlyMap<string, Model> {
  const definitions = new Map(
    [...models].flatMap(([name, { written }]) => (written === undefined ? [] : [[name, written]])),
  );
  return new Map(
    [...models].map(([name, model]) => {
      if (model.written === undefined) return [name, model];
      // Safe: a canonical schema that requires less is canonical too.
      const written = withoutRequiredReadOnly(model.written, definitions) as CanonicalSchema;
      return [name, { ...model, written }];
    }),
  );
}

function modelOf(name: string, read: Collection, written: Collection): Model {
  const readModel = read.definitions.get(name);
  const writtenModel = written.definitions.get(name);
  return {
    name,
    ...bothModes(readModel?.schema, writtenModel?.schema),
    origin: { read: readModel?.origin, written: writtenModel?.origin },
  };
}

function bothModes(
  read: CanonicalSchema | undefined,
  written: CanonicalSchema | undefined,
): Pick<Model, "read" | "written"> {
  if (read !== undefined && written !== undefined) {
    // One schema that stands for both does not say how its secrets are sent.
    return read === written
      ? { read: withSecretsAsSent(read), written }
      : withBothModes({ read, written });
  }
  return { ...(read === undefined ? {} : { read }), ...(written === undefined ? {} : { written }) };
}

/** All names, each model before the ones it mentions, so that a reader meets them from the top down. */
function inOrder(...collections: readonly Collection[]): readonly string[] {
  const ordered = new Set<string>();
  for (const { roots, definitions } of collections) {
    // Of each mode: what is already known of the other may mention more models here.
    const inMode = reachableNames(roots, (name) => {
      const model = definitions.get(name);
      return model === undefined ? [] : referencedNames(model.schema);
    });
    for (const name of inMode) if (definitions.has(name)) ordered.add(name);
  }
  // A model that only one mode's roots lead to may mention others in the other mode, where it is as well.
  for (const name of ordered) {
    for (const { definitions } of collections) {
      const model = definitions.get(name);
      if (model !== undefined) for (const each of referencedNames(model.schema)) ordered.add(each);
    }
  }
  return [...ordered];
}
