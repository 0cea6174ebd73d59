import type { Slot } from "../../../canonical/slot.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import { readFieldsOf } from "../../../model/fields.js";
import type { ModelGraph } from "../../../model/model-graph.js";
import { boundProperties, type ModelElement, type XmlBinding } from "./binding.js";

/**
 * Compares the binding table with the models: a property that upstream added has no element yet, and an
 * element may be bound to a property that is gone.
 */
export function checkBinding(
  binding: XmlBinding,
  graph: ModelGraph,
  slot: Slot,
  report: Report,
): void {
  for (const [name, element] of Object.entries(binding.elements)) {
    const fields = readFieldsOf(graph, element.model);
    if (fields === undefined) {
      report({
        code: "xml-model-missing",
        severity: "error",
        message: `The XML binding's element ${name} is of the model ${element.model}, which the bundle does not have.`,
        hint: "Correct xml-binding.json.",
      });
      continue;
    }
    const bound = boundProperties(element, slot.property);
    reportUnbound(name, element, [...fields.keys()], bound, report);
    for (const property of bound) {
      if (fields.has(property)) continue;
      report({
        code: "xml-binding-without-field",
        severity: "error",
        pointer: `/elements/${name}`,
        message: `The XML binding of ${element.model} names the property ${property}, which is not there.`,
        hint: "Remove it from xml-binding.json, or correct its name.",
      });
    }
  }
}

/** A short description leaves out most of its model on purpose; any other element says what it leaves out. */
function reportUnbound(
  name: string,
  { model, description }: ModelElement,
  properties: readonly string[],
  bound: ReadonlySet<string>,
  report: Report,
): void {
  if (description !== undefined) return;
  for (const property of properties) {
    if (bound.has(property)) continue;
    report({
      code: "xml-binding-missing",
      severity: "warning",
      pointer: `/elements/${name}`,
      message: `The property ${property} of ${model} has no XML binding yet, so XML does not have it.`,
      hint: "Bind it in xml-binding.json, or say there under `unbound` why no element has it.",
    });
  }
}
