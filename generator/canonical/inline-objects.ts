import { freeName } from "../code/names.js";
import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import { childPointer, pointerTokens } from "../schema/json-pointer.js";
import { keywordsWhere } from "../schema/keyword-groups.js";
import { referenceTo } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import { pascalCase } from "./names.js";
import type { Pass } from "./pass.js";
import { originKeyword } from "./root.js";

/** Gives objects that are written in place a name: `Owner` and the property, such as `CutoutOptions`. */
export const inlineObjects: Pass = {
  name: "inline-objects",
  repairs: "objects with properties that are written in place become models with names",
  apply(document, { reservedNames }) {
    const taken = new Set([...Object.keys(document.$defs ?? {}), ...reservedNames]);
    const hoisted: [string, Schema][] = [];
    const named = mapSchemas(document, (schema, pointer) => {
      if (schema.properties === undefined || isDefinition(pointer)) return schema;
      const name = inlineName(pointer, taken);
      taken.add(name);
      hoisted.push([
        name,
        { ...constraintsOf(schema), [originKeyword]: originOf(pointer, document) },
      ]);
      return { $ref: referenceTo(name), ...annotationsOf(schema) };
    });
    return hoisted.length === 0
      ? document
      : { ...named, $defs: { ...named.$defs, ...Object.fromEntries(hoisted) } };
  },
};

/** Where a place of the document stood in the file, which its definition knows of itself. */
export function originOf(pointer: string, document: Schema): string {
  const [, name = "", ...path] = pointerTokens(pointer);
  const origin = document.$defs?.[name]?.[originKeyword];
  return typeof origin === "string" ? childPointer(origin, ...path) : pointer;
}

function isDefinition(pointer: string): boolean {
  const tokens = pointerTokens(pointer);
  return tokens.length === 0 || (tokens.length === 2 && tokens[0] === "$defs");
}

/** A name that is not taken for what is written in place: `Owner`, the property, and what it is. */
export function inlineName(pointer: string, taken: ReadonlySet<string>, suffix = ""): string {
  const [, owner = "Model", ...path] = pointerTokens(pointer);
  const parts = path.filter((part) => !schemaKeywords.has(part));
  const inner = parts.length === 0 && suffix !== "" ? "" : pascalCase(parts.join("_") || "item");
  return freeName(`${owner}${inner}${suffix}`, taken);
}

/** Steps of a pointer that say nothing to a reader of the name. */
const schemaKeywords = new Set(keywordsWhere(({ unnamed }) => unnamed === true));
