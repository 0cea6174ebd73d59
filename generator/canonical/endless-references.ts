import { failure } from "../diagnostics/diagnostic.js";
import { childPointer, valueAt } from "../schema/json-pointer.js";
import { keywordsWhere } from "../schema/keyword-groups.js";
import { isJsonObject, type Schema } from "../schema/schema.js";

/**
 * Refuses a document in which a schema applies itself to the same value again, as `{ $ref: "#" }` at the root
 * does: no value could ever be judged by it (JSON Schema core, section 9.4.1). All `$ref`s lead to the root or to
 * a definition.
 *
 * @throws Failure (schema) that names the `$ref` which closes the circle.
 */
export function refuseEndlessReferences(document: Schema): void {
  const states = new Map<string, "open" | "ended">();
  const visit = (schema: unknown, pointer: string): void => {
    if (!isJsonObject(schema) || states.get(pointer) === "ended") return;
    states.set(pointer, "open");
    for (const keyword of inPlaceSchemas) visit(schema[keyword], childPointer(pointer, keyword));
    for (const keyword of inPlaceGroups) {
      for (const [key, child] of Object.entries(schema[keyword] ?? {})) {
        visit(child, childPointer(pointer, keyword, key));
      }
    }
    const { $ref } = schema;
    if (typeof $ref === "string") {
      const target = $ref.slice(1);
      if (states.get(target) === "open") throw endless($ref, childPointer(pointer, "$ref"));
      visit(valueAt(document, target), target);
    }
    states.set(pointer, "ended");
  };
  visit(document, "");
  for (const [name, schema] of Object.entries(document.$defs ?? {})) {
    visit(schema, childPointer("/$defs", name));
  }
}

const inPlaceSchemas = keywordsWhere(
  ({ inPlace, value }) => inPlace !== undefined && value === "schema",
);
const inPlaceGroups = keywordsWhere(
  ({ inPlace, value }) => inPlace !== undefined && (value === "schemas" || value === "schema map"),
);

function endless($ref: string, pointer: string): Error {
  return failure("reference-endless", { $ref }, { pointer });
}
