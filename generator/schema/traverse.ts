import { childPointer } from "./json-pointer.js";
import { isSubschemaKind, type SubschemaKind } from "./keyword-groups.js";
import { keywords } from "./keywords.js";
import { isJsonObject, type Schema } from "./schema.js";

/** The keywords with subschemas, in the order in which these are visited whatever the order in the text. */
const subschemaKeywords: readonly (readonly [keyword: string, kind: SubschemaKind])[] = [
  ...keywords,
].flatMap(([name, { value, role }]) =>
  isSubschemaKind(value) && role !== "older" ? [[name, value] as const] : [],
);

/** Their places in that order: a schema has a few keywords, so that these are looked up and not the other way round. */
const placesOfKeywords: ReadonlyMap<string, number> = new Map(
  subschemaKeywords.map(([keyword], place) => [keyword, place]),
);

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
  for (const place of subschemaPlaces(schema)) {
    const [keyword = "", kind] = subschemaKeywords[place] ?? [];
    const value: unknown = Reflect.get(schema, keyword);
    const path = childPointer(pointer, keyword);
    if (kind === "schema") {
      if (isSchema(value)) forEachSchema(value, visit, path);
    } else {
      for (const [name, child] of Object.entries(childrenIn(value, kind))) {
        if (isSchema(child)) forEachSchema(child, visit, childPointer(path, name));
      }
    }
  }
}

/** The schemas of a keyword that has several, by name or place. */
function childrenIn(value: unknown, kind: SubschemaKind | undefined): object {
  if (kind === "schemas") return Array.isArray(value) ? value : [];
  return isJsonObject(value) ? value : {};
}

/** A copy of `schema` whose direct subschemas were put through `visit`; itself where none changed. */
export function mapChildren(schema: Schema, visit: SchemaVisitor, pointer = ""): Schema {
  const changes: [string, unknown][] = [];
  for (const place of subschemaPlaces(schema)) {
    const [keyword = "", kind] = subschemaKeywords[place] ?? [];
    const before: unknown = Reflect.get(schema, keyword);
    const after = mapValue(before, kind, visit, childPointer(pointer, keyword));
    if (after !== before) changes.push([keyword, after]);
  }
  return changes.length === 0 ? schema : replaceKeywords(schema, changes);
}

function subschemaPlaces(schema: Schema): readonly number[] {
  const places: number[] = [];
  for (const keyword of Object.keys(schema)) {
    const place = placesOfKeywords.get(keyword);
    if (place !== undefined) places.push(place);
  }
  return places.length < 2 ? places : places.sort((left, right) => left - right);
}

function mapValue(
  value: unknown,
  kind: SubschemaKind | undefined,
  visit: SchemaVisitor,
  pointer: string,
): unknown {
  if (kind === "schema") return isSchema(value) ? visit(value, pointer) : value;
  if (kind === "schemas") return Array.isArray(value) ? mapList(value, visit, pointer) : value;
  return isJsonObject(value) ? mapMap(value, visit, pointer) : value;
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
