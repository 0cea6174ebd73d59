import type { Slot } from "../../../bundle/slot.js";
import type { ModelElement } from "../../../bundle/xml-binding.js";
import { camelCase } from "../../../canonical/names.js";
import { propertyAccess, propertyKey } from "../../../code/literal.js";
import { readFieldsOf } from "../../../model/fields.js";
import { wireForm } from "../../module/copying/wire-form.js";
import { closedSetsOf, readFields } from "../xml-reader/fields.js";
import { canBeNull, valueInterface } from "../xml-reader/value-interface.js";
import { elementExpression, localName } from "./element.js";
import { modelValue, type WrittenValue, type XmlContext } from "./parts.js";

/** A description is a value of its own: `jobDescription` makes it, and a list is written from it. */
export function descriptionCode(
  name: string,
  element: ModelElement,
  slot: Slot,
  context: XmlContext,
): string[] {
  const { description = "", model, attributes = [], content = [] } = element;
  context.types.add(model);
  const value = camelCase(slot.model);
  // What is written here is what lists are read into, so it may lack what a document may lack.
  const readAs = readFields(element, context.binding, context.graph);
  const properties = readFieldsOf(context.graph, model);
  for (const set of closedSetsOf(readAs)) context.types.add(set);
  const fields = [
    ...attributes.flatMap(({ attribute, property, type }) =>
      property === undefined
        ? []
        : [{ field: localName(attribute), property, isPath: type === "path" }],
    ),
    ...content.flatMap(({ element: child, property }) =>
      child === undefined || property === undefined
        ? []
        : [{ field: localName(child), property, isPath: false }],
    ),
  ];
  const values = fields.map(({ field, property, isPath }) => {
    const access = propertyAccess(value, property);
    if (isPath) context.runtime.add("urlBelow");
    // Times are texts here, as they are where a list is read.
    const node = properties?.get(property);
    const text = node ? wireForm(node, access, context.graph, context.conversions) : access;
    return `    ${propertyKey(field)}: ${isPath ? `urlBelow(baseUrl, ${access})` : text},`;
  });
  // The element is written from the description, whose fields have the element's own names.
  const described: ModelElement = {
    ...element,
    attributes: attributes.map((attribute) => ({
      ...attribute,
      ...(attribute.property === undefined ? {} : { property: localName(attribute.attribute) }),
      ...(attribute.type === "path" ? { type: "string" as const } : {}),
    })),
    content: content.map((child) => ({ ...child, property: localName(child.element ?? "") })),
  };
  const nullable = new Set(readAs.filter(canBeNull).map(({ name: field }) => field));
  const modelled = modelValue("description", model, context, (field) =>
    propertyAccess("description", field),
  );
  const describedValue: WrittenValue = {
    ...modelled,
    nullable: (field) => nullable.has(field),
  };
  return [
    valueInterface(
      description,
      `What a list tells of a \`${slot.model}\`: the element \`${element.element}\`.`,
      readAs,
    ),
    `/**
 * The short description of a \`${slot.model}\`, whose URL is right below the base URL.
 *
 * @param ${value} - the \`${slot.model}\`, as it is read or as it is on the wire.
 * @param baseUrl - the URL that each ${value}'s own is right below.
 * @returns what an entry of a list has, with the names of the XML.
 */
export function ${value}Description(${value}: ${model}<unknown>, baseUrl: string): ${description} {
  return {\n${values.join("\n")}\n  };\n}`,
    `function ${camelCase(name)}Element(description: ${description}): string {
  return ${elementExpression(described, "", describedValue, context)};
}`,
  ];
}
