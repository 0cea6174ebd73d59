import { annotationKeywords } from "./keyword-groups.js";
import { type Schema, without } from "./schema.js";

/** A schema's annotations alone. */
export function annotationsOf(schema: Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => annotationKeywords.includes(key)),
  );
}

/** A schema's constraints alone. */
export function constraintsOf(schema: Schema): Schema {
  return without(schema, ...annotationKeywords);
}
