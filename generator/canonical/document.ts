import { pointerTokens } from "../schema/json-pointer.js";
import { referencedName } from "../schema/reference-names.js";
import { type Schema, without } from "../schema/schema.js";
import type { CanonicalSchema } from "./canonical-schema.js";
import { originKeyword } from "./root.js";

/** One schema file in canonical form: all models under their TypeScript names. */
export interface CanonicalDocument {
  /** The model that the file is of; undefined where it only has models for others to refer to. */
  readonly root: string | undefined;
  /** The models, with `$ref`s that are `#/$defs/<model>`. */
  readonly models: ReadonlyMap<string, DocumentModel>;
}

/** A model of one file. */
export interface DocumentModel {
  readonly schema: CanonicalSchema;
  readonly origin: Origin;
}

/** Where a model stands in the file that it is from. */
export interface Origin {
  /** A JSON pointer into the file as it was written. */
  readonly pointer: string;
  /** Whether the file has no model there, but something written in place that was given a name. */
  readonly isMadeUp: boolean;
}

/**
 * The document that the passes made, with the models' origins beside the schemas instead of in them.
 *
 * @param pointerInText - where in the file a place is, where that is not the same.
 */
export function canonicalDocument(
  { $ref, $defs = {} }: Schema,
  pointerInText: (pointer: string) => string = (pointer) => pointer,
): CanonicalDocument {
  const models = Object.entries($defs).map(([name, schema]) => {
    const origin = schema[originKeyword];
    const pointer = typeof origin === "string" ? origin : "";
    return [
      name,
      {
        // Safe: this is where the passes end.
        schema: without(schema, originKeyword) as CanonicalSchema,
        origin: { pointer: pointerInText(pointer), isMadeUp: pointerTokens(pointer).length > 2 },
      },
    ] as const;
  });
  return { root: $ref === undefined ? undefined : referencedName($ref), models: new Map(models) };
}
