import { camelCase } from "../../canonical/names.js";
import type { Slot } from "../../canonical/slot.js";
import { propertyAccess, propertyKey } from "../literal.js";
import type { ModelElement } from "./binding.js";
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
  const members = fields.map(
    ({ field, property, isPath }) =>
      `  readonly ${propertyKey(field)}: ${isPath ? "string" : `${model}[${JSON.stringify(property)}]`};`,
  );
  const values = fields.map(({ field, property, isPath }) => {
    const access = propertyAccess(value, property);
    if (isPath) context.runtime.add("urlBelow");
    return `    ${propertyKey(field)}: ${isPath ? `urlBelow(baseUrl, ${access})` : access},`;
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
  const propertyOf = new Map(fields.map(({ field, property }) => [field, property]));
  const modelled = modelValue("description", model, context, (field) =>
    propertyAccess("description", field),
  );
  const describedValue: WrittenValue = {
    ...modelled,
    nullable: (field) => modelled.nullable(propertyOf.get(field) ?? field),
  };
  return [
    `/** What a list tells of a \`${slot.model}\`: the element \`${element.element}\`. */
export interface ${description} {\n${members.join("\n")}\n}`,
    `/** The short description of a \`${slot.model}\`, whose URL is right below the base URL. */
export function ${value}Description(${value}: ${model}<unknown>, baseUrl: string): ${description} {
  return {\n${values.join("\n")}\n  };\n}`,
    `function ${camelCase(name)}Element(description: ${description}, at: string): string {
  return ${elementExpression(described, "", describedValue, context)};
}`,
  ];
}
