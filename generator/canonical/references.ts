import { failure } from "../diagnostics/diagnostic.js";
import { childPointer, pointerTokens } from "../schema/json-pointer.js";
import { keywordsWhere } from "../schema/keyword-groups.js";
import { referenceTo } from "../schema/reference-names.js";
import { type Schema, without } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";
import { refuseEndlessReferences } from "./endless-references.js";
import type { Pass } from "./pass.js";
import { type Resources, resourcesOf } from "./resources.js";

/** Makes every `$ref` point at a definition of this document, or refuses it. */
export const references: Pass = {
  name: "references",
  repairs:
    "`$ref`s to places other than definitions; refuses those that lead nowhere, outside, or back to themselves",
  apply(document) {
    const hoisted = new Map<string, string>();
    const places = new Set<string>();
    forEachSchema(document, (_, pointer) => places.add(pointer));
    const resources = resourcesOf(document);
    const resolved = mapSchemas(document, (schema, pointer) => {
      const { $ref } = staticReference(schema, pointer, resources);
      const rest = without(schema, ...addressKeywords);
      if ($ref === undefined) return rest;
      const target = resources.resolve($ref, pointer);
      if (target === undefined || !places.has(target)) throw lost($ref, target, pointer, document);
      return { ...rest, $ref: `#${definitionFor(target, document, hoisted)}` };
    });
    const whole = withHoisted(resolved, hoisted);
    refuseEndlessReferences(whole);
    return whole;
  },
};

/** Keywords that only say where schemas are, which is settled once each `$ref` points at a definition. */
const addressKeywords = keywordsWhere(({ role }) => role === "address");

/**
 * A `$dynamicRef` leads where a `$ref` would, unless several schemas of the document have its anchor: then
 * only the value that is validated decides, and no type can be given.
 */
function staticReference(schema: Schema, pointer: string, resources: Resources): Schema {
  const { $dynamicRef } = schema;
  if (typeof $dynamicRef !== "string") return schema;
  const [, anchor] = /#([^/].*)$/.exec($dynamicRef) ?? [];
  const candidates = anchor === undefined ? [] : resources.dynamicAnchors(anchor);
  const target = resources.resolve($dynamicRef, pointer);
  if (candidates.length > 1 && target !== undefined && candidates.includes(target)) {
    throw failure(
      "reference-dynamic",
      { $dynamicRef, count: candidates.length },
      { pointer: childPointer(pointer, "$dynamicRef") },
    );
  }
  return { ...schema, $ref: $dynamicRef };
}

/** Why a `$ref` leads to nothing in this document. */
function lost($ref: string, target: string | undefined, pointer: string, document: Schema): Error {
  const place = childPointer(pointer, "$ref");
  const path = $ref.split("#", 1)[0] ?? "";
  if (target === undefined && path !== "") return outside($ref, place);
  return failure(
    "reference-to-nowhere",
    { $ref, defined: Object.keys(document.$defs ?? {}) },
    { pointer: place },
  );
}

function outside($ref: string, pointer: string): Error {
  return failure("reference-outside", { $ref }, { pointer });
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
