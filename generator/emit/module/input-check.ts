import { rootsDocument } from "../../model/documents.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { validatorKeywords } from "../../schema/keyword-groups.js";
import { type Schema, sameJson } from "../../schema/schema.js";
import { mapSchemas } from "../../schema/traverse.js";

/** Whether other values may be sent than are read, so that what is sent has validators of its own. */
export function inputDiffers(graph: ModelGraph): boolean {
  const isOne = [...graph.models.values()].every(({ read, written }) => read === written);
  return !isOne && !sameJson(enforced(graph, "wire"), enforced(graph, "input"));
}

/** What validators look at. */
function enforced(graph: ModelGraph, form: "wire" | "input"): Schema {
  return mapSchemas(rootsDocument(graph, form), (schema) =>
    Object.fromEntries(Object.entries(schema).filter(([keyword]) => enforcedKeywords.has(keyword))),
  );
}

const enforcedKeywords: ReadonlySet<string> = new Set(validatorKeywords);

/** The file with the validators of what is sent, seen from the others. */
export const inputValidatorsFile = "./input-validators";

/** The constant with the titles of what is sent. */
export const inputTitles = "inputTitles";

/** What the validator of a model is called that checks what is sent. */
export function inputValidatorName(model: string): string {
  return `validate${model}Input`;
}
