import { keywords } from "../schema/keywords.js";
import type { Json, Schema } from "../schema/schema.js";

/** What is said of a place and excludes no value. */
export interface Annotations {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly default: Json | undefined;
  readonly examples: readonly Json[];
  readonly isDeprecated: boolean;
  /** Whether the service computes it, so that it is not to be sent. */
  readonly isReadOnly: boolean;
  /** Whether the service never sends it. */
  readonly isWriteOnly: boolean;
  /** The unit of a number, which Pydantic's `json_schema_extra` can say. */
  readonly unit: string | undefined;
  /** The keywords of an author's own, `unit` among them. */
  readonly others: { readonly [keyword: string]: unknown };
}

/** The annotations in a schema. */
export function annotationsIn(schema: Schema): Annotations {
  const { title, description, examples, deprecated, readOnly, writeOnly, unit } = schema;
  return {
    title,
    description,
    default: schema.default,
    examples: examples ?? [],
    isDeprecated: deprecated === true,
    isReadOnly: readOnly === true,
    isWriteOnly: writeOnly === true,
    unit: typeof unit === "string" ? unit : undefined,
    others: othersIn(schema),
  };
}

/** Nearly no schema has any, and every node asks. */
function othersIn(schema: Schema): Annotations["others"] {
  const names = Object.keys(schema).filter(isOther);
  return names.length === 0
    ? noOthers
    : Object.fromEntries(names.map((name) => [name, schema[name]]));
}

const noOthers: Annotations["others"] = {};

/** Whether nothing else reads a keyword: `x-…`, and those of an author's own. */
function isOther(keyword: string): boolean {
  const { role } = keywords.get(keyword) ?? { role: "unread" };
  return role === "unread" || role === "older";
}

/** Where nothing is said. */
export const noAnnotations: Annotations = annotationsIn({});
