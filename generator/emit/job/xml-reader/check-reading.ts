import type { DiagnosticCode } from "../../../diagnostics/catalog.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import type { ModelGraph } from "../../../model/model-graph.js";
import type { XmlBinding } from "../xml/binding.js";
import { readFields, readTypeName } from "./fields.js";

/**
 * Checks that an element can be read by the binding table: no two of its attributes and children may become the
 * same field, no two elements the same type, and a `first` or `each` needs an element that the table has.
 */
export function checkReading(binding: XmlBinding, graph: ModelGraph, report: Report): void {
  const error = (name: string, code: DiagnosticCode, message: string): void =>
    report({
      code,
      severity: "error",
      pointer: `/elements/${name}`,
      message,
      hint: "Correct xml-binding.json.",
    });
  const elementByType = new Map<string, string>();
  for (const [name, element] of Object.entries(binding.elements)) {
    const type = readTypeName(name, binding);
    const other = elementByType.get(type);
    if (other !== undefined || graph.models.has(type)) {
      const taken = other === undefined ? "a model has" : `the element ${other} has`;
      const message = `The XML binding's element ${name} is read as ${type}, a name that ${taken} already.`;
      error(name, "xml-read-type-taken", message);
    }
    elementByType.set(type, name);
    for (const member of (element.content ?? []).flatMap(
      ({ each, first }) => each ?? first ?? [],
    )) {
      if (Object.hasOwn(binding.elements, member)) continue;
      const message = `The XML binding's element ${name} has members ${member}, which the table does not have.`;
      error(name, "xml-element-missing", message);
    }
    const xmlNameByField = new Map<string, string>();
    for (const field of readFields(element, binding, graph)) {
      const twin = xmlNameByField.get(field.name);
      xmlNameByField.set(field.name, field.xmlName);
      if (twin === undefined) continue;
      const message = `In the XML binding's element ${name}, ${twin} and ${field.xmlName} are both read as ${field.name}.`;
      error(name, "xml-read-field-taken", message);
    }
  }
}
