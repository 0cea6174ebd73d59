import type { Slot } from "../../../bundle/slot.js";
import type { ModelElement, XmlBinding } from "../../../bundle/xml-binding.js";
import { diagnostic, type Report } from "../../../diagnostics/diagnostic.js";
import { readFieldsOf } from "../../../model/fields.js";
import type { ModelGraph } from "../../../model/model-graph.js";
import { boundProperties } from "./bound-properties.js";

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
      report(diagnostic("xml-model-missing", { element: name, model: element.model }));
      continue;
    }
    const bound = boundProperties(element, slot.property);
    reportUnbound(name, element, [...fields.keys()], bound, report);
    for (const property of bound) {
      if (fields.has(property)) continue;
      report(
        diagnostic(
          "xml-binding-without-field",
          { model: element.model, property },
          { pointer: `/elements/${name}` },
        ),
      );
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
    report(
      diagnostic("xml-binding-missing", { model, property }, { pointer: `/elements/${name}` }),
    );
  }
}
