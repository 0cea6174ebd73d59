import { childPointer } from "../json-pointer.js";
import { isJsonObject, type Schema } from "../schema.js";

/** Keywords whose value is one schema. */
const singleSchemaKeywords = [
  "additionalProperties",
  "items",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
] as const;

/** Keywords whose value is a list of schemas. */
const schemaListKeywords = ["anyOf", "oneOf", "allOf", "prefixItems"] as const;

/** Keywords whose value is an object with a schema for each key. */
const schemaMapKeywords = ["$defs", "properties", "patternProperties", "dependentSchemas"] as const;

/** What a visitor makes of one schema; `pointer` is where the schema stands in the document. */
export type SchemaVisitor = (schema: Schema, pointer: string) => Schema;

/**
 * Rebuilds a schema from the leaves up: `visit` sees each subschema after its own subschemas were
 * rebuilt, and the schema itself last. Values under `default`, `const`, `enum` and `examples` are data,
 * not schemas, and are left alone.
 */
export function mapSchemas(schema: Schema, visit: SchemaVisitor, pointer = ""): Schema {
  return visit(
    mapChildren(schema, (child, childPath) => mapSchemas(child, visit, childPath), pointer),
    pointer,
  );
}

/** Calls `visit` for a schema and all its subschemas, the outer ones first. */
export function forEachSchema(
  schema: Schema,
  visit: (schema: Schema, pointer: string) => void,
  pointer = "",
): void {
  visit(schema, pointer);
  mapChildren(
    schema,
    (child, childPath) => {
      forEachSchema(child, visit, childPath);
      return child;
    },
    pointer,
  );
}

/** A copy of `schema` whose direct subschemas were put through `visit`; itself where none changed. */
export function mapChildren(schema: Schema, visit: SchemaVisitor, pointer = ""): Schema {
  const changes: [string, unknown][] = [];
  const change = (keyword: string, before: unknown, after: unknown): void => {
    if (after !== before) changes.push([keyword, after]);
  };
  for (const keyword of singleSchemaKeywords) {
    const child = schema[keyword];
    if (isSchema(child)) change(keyword, child, visit(child, childPointer(pointer, keyword)));
  }
  for (const keyword of schemaListKeywords) {
    const children = schema[keyword];
    if (Array.isArray(children)) {
      change(keyword, children, mapList(children, visit, childPointer(pointer, keyword)));
    }
  }
  for (const keyword of schemaMapKeywords) {
    const children = schema[keyword];
    if (isJsonObject(children)) {
      change(keyword, children, mapMap(children, visit, childPointer(pointer, keyword)));
    }
  }
  return changes.length === 0 ? schema : replaceKeywords(schema, changes);
}

/** A copy of `schema` with some keywords replaced, each at its old place. */
function replaceKeywords(schema: Schema, changes: readonly (readonly [string, unknown])[]): Schema {
  const changed = new Map(changes);
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      changed.has(keyword) ? changed.get(keyword) : value,
    ]),
  );
}

function mapList(children: readonly unknown[], visit: SchemaVisitor, pointer: string): unknown {
  const mapped = children.map((child, index) =>
    isSchema(child) ? visit(child, childPointer(pointer, index)) : child,
  );
  return mapped.some((child, index) => child !== children[index]) ? mapped : children;
}

function mapMap(
  children: { readonly [name: string]: unknown },
  visit: SchemaVisitor,
  pointer: string,
): unknown {
  let changed = false;
  const entries = Object.entries(children).map(([name, child]) => {
    const mapped = isSchema(child) ? visit(child, childPointer(pointer, name)) : child;
    changed ||= mapped !== child;
    return [name, mapped] as const;
  });
  return changed ? Object.fromEntries(entries) : children;
}

function isSchema(value: unknown): value is Schema {
  return isJsonObject(value);
}
