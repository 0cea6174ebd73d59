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
  const free = without(secret, "minLength", "maxLength", "pattern", "sourcePattern");
  return free.format === "password" ? free : without(free, "format", "sourceFormat", "readAs");
}

/**
 * Whether a schema is that of a secret, as Pydantic writes it of `SecretStr` and `SecretBytes`, and a model's author of
 * `Secret[date]`: a text that is only written, which is sent as asterisks if at all.
 */
export function isSecret(schema: Schema): boolean {
  return schema.writeOnly === true && typesOf(schema)?.includes("string") === true;
}
