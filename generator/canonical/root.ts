import { constraintsOf } from "../schema/annotations.js";
import { referenceTo } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";
import { without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/** The generator's own keyword: where a definition stood in the document as read. */
export const originKeyword = "origin";

/**
 * Makes the root a definition like every other, so that the document is `{ $ref, $defs }` and each model
 * knows where it came from.
 */
export const root: Pass = {
  name: "root",
  repairs:
    "the root model is a definition like the others; a root that only refers is not a second model",
  apply(document, { rootName }) {
    const definitions = Object.entries(document.$defs ?? {}).map(
      ([name, schema]) =>
        [name, { ...schema, [originKeyword]: referenceTo(name).slice(1) }] as const,
    );
    const { $ref } = document;
    if ($ref !== undefined && $ref !== "#" && !constrains(document)) {
      return withRootNamed({ $ref, $defs: Object.fromEntries(definitions) }, $ref);
    }
    const name = freeName(document.title ?? rootName, document);
    const schema = { ...without(document, "$defs", "$schema", "$id"), [originKeyword]: "" };
    const rooted: Schema = {
      $ref: referenceTo(name),
      $defs: Object.fromEntries([[name, schema], ...definitions]),
    };
    return withRootNamed(rooted, referenceTo(name));
  },
};

/** References to the document as a whole lead to the definition that the root is. */
function withRootNamed(document: Schema, $ref: string): Schema {
  return mapSchemas(document, (child) => (child.$ref === "#" ? { ...child, $ref } : child));
}

/** Whether the root says more of values than the `$ref` in it does. */
function constrains(document: Schema): boolean {
  return Object.keys(constraintsOf(document)).some((keyword) => !/^(?:\$|x-)/.test(keyword));
}

function freeName(wanted: string, document: Schema): string {
  let name = wanted === "" ? "Root" : wanted;
  while (Object.hasOwn(document.$defs ?? {}, name)) name = `${name}_root`;
  return name;
}
