import type { XmlBinding } from "../../../bundle/xml-binding.js";
import { diagnostic, type Report } from "../../../diagnostics/diagnostic.js";
import type { ModelGraph } from "../../../model/model-graph.js";
import { readFields, readTypeName } from "./fields.js";

/**
 * Checks that an element can be read by the binding table: no two of its attributes and children may become the
 * same field, no two elements the same type, and a `first` or `each` needs an element that the table has.
 */
export function checkReading(binding: XmlBinding, graph: ModelGraph, report: Report): void {
  const elementByType = new Map<string, string>();
  for (const [name, element] of Object.entries(binding.elements)) {
    const place = { pointer: `/elements/${name}` };
    const type = readTypeName(name, binding);
    const other = elementByType.get(type);
    if (other !== undefined || graph.models.has(type)) {
      report(diagnostic("xml-read-type-taken", { element: name, type, other }, place));
    }
    elementByType.set(type, name);
    for (const member of (element.content ?? []).flatMap(
      ({ each, first }) => each ?? first ?? [],
    )) {
      if (Object.hasOwn(binding.elements, member)) continue;
      report(diagnostic("xml-element-missing", { element: name, member }, place));
    }
    const xmlNameByField = new Map<string, string>();
    for (const field of readFields(element, binding, graph)) {
      const twin = xmlNameByField.get(field.name);
      xmlNameByField.set(field.name, field.xmlName);
      if (twin === undefined) continue;
      const parts = [twin, field.xmlName] as const;
      const taken = { element: name, parts, field: field.name };
      report(diagnostic("xml-read-field-taken", taken, place));
    }
  }
}
