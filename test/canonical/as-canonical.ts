import type { CanonicalSchema } from "../../generator/canonical/canonical-schema.js";
import { type CanonicalDocument, canonicalDocument } from "../../generator/canonical/document.js";
import type { Schema } from "../../generator/schema/schema.js";

/** A schema that a test writes in the form that the passes would bring it to. */
export function asCanonical(schema: Schema): CanonicalSchema {
  // The test answers for its form.
  return schema as CanonicalSchema;
}

/** A document of such schemas. */
export function asCanonicalDocument(document: Schema): CanonicalDocument {
  return canonicalDocument(document);
}
