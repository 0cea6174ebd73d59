import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import { keywordsWhere } from "../schema/keyword-groups.js";
import { keywords as table } from "../schema/keywords.js";
import { isJsonObject, type Schema, without } from "../schema/schema.js";
import { mapChildren } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Says everything in draft 2020-12: older drafts' and OpenAPI's spellings become today's, and the schemas
 * `true` and `false` become objects.
 */
export const keywords: Pass = {
  name: "keywords",
  repairs:
    "`definitions`, `nullable: true`, `example`, lists in `items`, `true` and `false` as schemas",
  apply: (document) => modernise(document),
};

function modernise(schema: Schema): Schema {
  const foreign = without(schema, ...ownKeywords);
  const spelt = tupleItems(openApiNullable(exclusiveBounds(renamed(foreign))));
  return mapChildren(booleanChildren(spelt), modernise);
}

/** What a file says under a name that the generator has a keyword of its own for is not for it. */
const ownKeywords = keywordsWhere(({ own }) => own === true);

/** `definitions` → `$defs`, `example` → `examples`, and `$ref`s into the former. */
function renamed(schema: Schema): Schema {
  let result = schema;
  const { definitions, $ref, example } = result;
  if (isJsonObject(definitions)) {
    // Safe: the pass `shape` has seen that these are schemas.
    const moved = definitions as { readonly [name: string]: Schema };
    result = { ...without(result, "definitions"), $defs: { ...moved, ...result.$defs } };
  }
  if ($ref?.startsWith("#/definitions/") === true) {
    result = { ...result, $ref: $ref.replace("#/definitions/", "#/$defs/") };
  }
  if (example !== undefined && result.examples === undefined) {
    // Safe: a schema read from JSON holds nothing but JSON.
    result = { ...without(result, "example"), examples: [example as null] };
  }
  return result;
}

/** Draft 4's boolean `exclusiveMinimum` and `exclusiveMaximum`, which OpenAPI 3.0 kept. */
function exclusiveBounds(schema: Schema): Schema {
  let result = schema;
  for (const [exclusive, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const flag: unknown = result[exclusive];
    if (typeof flag !== "boolean") continue;
    const limit = result[bound];
    result = without(result, exclusive);
    if (flag && limit !== undefined) result = { ...without(result, bound), [exclusive]: limit };
  }
  return result;
}

/** OpenAPI 3.0's `nullable: true`. */
function openApiNullable(schema: Schema): Schema {
  if (typeof schema["nullable"] !== "boolean") return schema;
  const rest = without(schema, "nullable");
  if (!schema["nullable"]) return rest;
  const { $defs, ...constraints } = constraintsOf(rest);
  return {
    anyOf: [constraints, { type: "null" }],
    ...annotationsOf(rest),
    ...($defs === undefined ? {} : { $defs }),
  };
}

/** Lists in `items` (before draft 2020-12), with `additionalItems`. */
function tupleItems(schema: Schema): Schema {
  if (!Array.isArray(schema.items)) return schema;
  const rest = schema["additionalItems"];
  const tuple = schema.items.length === 0 ? {} : { prefixItems: schema.items };
  const result = { ...without(schema, "items", "additionalItems"), ...tuple };
  // Safe: `additionalItems` stands where a schema or a boolean does.
  return rest === undefined ? result : { ...result, items: rest as Schema | boolean };
}

/** `true` and `false` as schemas → `{}` and `{ not: {} }`; `false` stays where it means "none". */
function booleanChildren(schema: Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, withoutBooleans(keyword, value)]),
  );
}

function withoutBooleans(keyword: string, value: unknown): unknown {
  const known = table.get(keyword);
  if (known === undefined || known.role === "older") return value;
  switch (known.value) {
    case "schema":
      return value === false && known.keepsFalse === true ? value : asObject(value);
    case "schemas":
      return Array.isArray(value) ? value.map(asObject) : value;
    case "schema map": {
      if (!isJsonObject(value)) return value;
      const entries = Object.entries(value).map(([name, child]) => [name, asObject(child)]);
      return Object.fromEntries(entries);
    }
    default:
      return value;
  }
}

function asObject(schema: unknown): unknown {
  if (schema === true) return {};
  return schema === false ? { not: {} } : schema;
}
