import { typesOf } from "../schema/json-types.js";
import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Takes what is demanded of a secret out of the serialization schemas: Pydantic sends `"**********"` in its place,
 * whatever is demanded of it.
 */
export const secrets: Pass = {
  name: "secrets",
  repairs: "`SecretStr` with a length or a pattern, which refuses the `**********` that is sent",
  apply: (document, { mode }) =>
    mode === "serialization" ? withSecretsAsSent(document) : document,
};

/** A schema whose secrets may be what is sent in their place. */
export function withSecretsAsSent<Whole extends Schema>(schema: Whole): Whole {
  // Safe: only keywords that every schema may lack are taken away.
  return mapSchemas(schema, (each) => (isSecret(each) ? asSent(each) : each)) as Whole;
}

/** A secret without what is demanded of it. */
export function asSent(secret: Schema): Schema {
  return without(secret, "minLength", "maxLength", "pattern", "sourcePattern");
}

/** Whether a schema is what Pydantic writes of `SecretStr` and `SecretBytes`. */
export function isSecret({ format, writeOnly, ...schema }: Schema): boolean {
  return (
    format === "password" && writeOnly === true && typesOf(schema)?.includes("string") === true
  );
}
