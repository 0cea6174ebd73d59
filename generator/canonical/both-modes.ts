import { valueAt } from "../schema/json-pointer.js";
import { typesOf } from "../schema/json-types.js";
import { isJsonObject, type Schema } from "../schema/schema.js";
import { mapChildren } from "../schema/traverse.js";
import type { CanonicalSchema } from "./canonical-schema.js";
import { decimalFormat, isDecimalPair } from "./decimals.js";
import { asSent, isSecret } from "./secrets.js";

/** The two schemas of a model. */
export interface BothModes {
  readonly read: CanonicalSchema;
  readonly written: CanonicalSchema;
}

/** The schemas of a model with what only both together say: which texts are decimals, and which are secrets. */
export function withBothModes({ read, written }: BothModes): BothModes {
  return {
    // Safe: what is changed is what a pass would have changed, had it seen the other schema.
    read: paired(read, written, asRead) as CanonicalSchema,
    written: paired(written, read, asWritten) as CanonicalSchema,
  };
}

function asRead(sent: Schema, accepted: Schema): Schema {
  if (isDecimalPair(accepted, sent)) return { ...sent, format: decimalFormat };
  // With a pattern, what is sent is not said to be a secret.
  const isText = typesOf(sent)?.includes("string") === true;
  return isSecret(accepted) && isText ? asSent(sent) : sent;
}

function asWritten(accepted: Schema, sent: Schema): Schema {
  return isDecimalPair(accepted, sent) ? { ...accepted, format: decimalFormat } : accepted;
}

/** A schema with each place put through `change`, beside the same place of another schema. */
function paired(
  schema: Schema,
  other: Schema,
  change: (own: Schema, other: Schema) => Schema,
): Schema {
  const inner = mapChildren(schema, (child, pointer) => {
    const match = valueAt(other, pointer);
    // Safe: in the place of a schema stands a schema.
    return isJsonObject(match) ? paired(child, match as Schema, change) : child;
  });
  return change(inner, other);
}
