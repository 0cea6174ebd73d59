import { schemaFailure } from "../diagnostics.js";
import { childPointer, pointerTokens } from "../json-pointer.js";
import type { Schema } from "../schema.js";
import type { Pass } from "./pass.js";
import { forEachSchema, mapSchemas } from "./traverse.js";

/** Makes every `$ref` point at a definition of this document, or refuses it. */
export const references: Pass = {
  name: "references",
  repairs: "`$ref`s to places other than definitions; refuses those that lead nowhere or outside",
  apply(document) {
    const hoisted = new Map<string, string>();
    const places = new Set<string>();
    forEachSchema(document, (_, pointer) => places.add(pointer));
    const resolved = mapSchemas(document, (schema, pointer) => {
      if (schema.$ref === undefined) return schema;
      const target = targetPointer(schema.$ref, document, places, childPointer(pointer, "$ref"));
      return { ...schema, $ref: `#${definitionFor(target, document, hoisted)}` };
    });
    return withHoisted(resolved, hoisted);
  },
};

/** The name of the definition that a canonical `$ref` points at. */
export function referencedName($ref: string): string {
  return pointerTokens($ref.slice(1)).at(-1) ?? "";
}

/** The canonical `$ref` to a definition. */
export function referenceTo(name: string): string {
  return `#${childPointer("/$defs", name)}`;
}

/** The names of the definitions that a schema refers to, in the order of their first mention. */
export function referencedNames(schema: Schema): ReadonlySet<string> {
  const names = new Set<string>();
  forEachSchema(schema, ({ $ref }) => {
    if ($ref !== undefined) names.add(referencedName($ref));
  });
  return names;
}

/** Where a `$ref` leads, as a JSON pointer into the document. */
function targetPointer(
  $ref: string,
  document: Schema,
  places: ReadonlySet<string>,
  pointer: string,
): string {
  if (!$ref.startsWith("#")) throw outside($ref, pointer);
  const fragment = decode($ref.slice(1), $ref, pointer);
  const target =
    fragment === "" || fragment.startsWith("/") ? fragment : anchored(fragment, document);
  if (target === undefined || !places.has(target)) {
    throw schemaFailure({
      code: "reference-to-nowhere",
      pointer,
      message: `The $ref ${JSON.stringify($ref)} leads nowhere: the document has no schema there.`,
      hint: nearest(target, document),
    });
  }
  return target;
}

function outside($ref: string, pointer: string): Error {
  const kind =
    /^[a-z][a-z0-9+.-]*:/i.test($ref) || $ref.startsWith("//") ? "another host" : "another file";
  return schemaFailure({
    code: "reference-outside",
    pointer,
    message: `The $ref ${JSON.stringify($ref)} leads to ${kind}, which is never fetched or read.`,
    hint: "Put what it refers to into this document, under $defs.",
  });
}

function decode(fragment: string, $ref: string, pointer: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    throw schemaFailure({
      code: "reference-to-nowhere",
      pointer,
      message: `The $ref ${JSON.stringify($ref)} is no URI reference: its percent-encoding is broken.`,
      hint: "Record the schema again.",
    });
  }
}

function anchored(anchor: string, document: Schema): string | undefined {
  let found: string | undefined;
  forEachSchema(document, (schema, pointer) => {
    if (schema["$anchor"] === anchor) found ??= pointer;
  });
  return found;
}

function nearest(target: string | undefined, document: Schema): string {
  const names = Object.keys(document.$defs ?? {});
  if (target?.startsWith("/$defs/") !== true) return "Record the schema again.";
  return names.length === 0
    ? "The document defines nothing under $defs."
    : `It defines: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}.`;
}

/** The definition that stands for a place; a place that is none gets one. */
function definitionFor(target: string, document: Schema, hoisted: Map<string, string>): string {
  const tokens = pointerTokens(target);
  if (target === "" || (tokens.length === 2 && tokens[0] === "$defs")) return target;
  const known = hoisted.get(target);
  if (known !== undefined) return childPointer("/$defs", known);
  const base = tokens.filter((token) => token !== "properties" && token !== "$defs").join("_");
  const taken = new Set([...Object.keys(document.$defs ?? {}), ...hoisted.values()]);
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
  hoisted.set(target, name);
  return childPointer("/$defs", name);
}

/** Moves what was hoisted to its definition; the old place refers to it. */
function withHoisted(document: Schema, hoisted: ReadonlyMap<string, string>): Schema {
  if (hoisted.size === 0) return document;
  const definitions: [string, Schema][] = [];
  const moved = mapSchemas(document, (schema, pointer) => {
    const name = hoisted.get(pointer);
    if (name === undefined) return schema;
    definitions.push([name, schema]);
    return { $ref: referenceTo(name) };
  });
  return { ...moved, $defs: { ...moved.$defs, ...Object.fromEntries(definitions) } };
}
