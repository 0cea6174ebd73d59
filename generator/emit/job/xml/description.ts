import type { Slot } from "../../../bundle/slot.js";
import type { ModelElement } from "../../../bundle/xml-binding.js";
import { camelCase } from "../../../canonical/names.js";
import { code, joined, using } from "../../../code/code.js";
import type { Declaration } from "../../../code/declaration.js";
import { propertyAccess, propertyKey } from "../../../code/literal.js";
import { readFieldsOf } from "../../../model/fields.js";
import { runtimeNames } from "../../module/copying/runtime-names.js";
import { wireForm } from "../../module/copying/wire-form.js";
import { ofRuntime } from "../../runtime-import.js";
import { readFields, readTypeName } from "../xml-reader/fields.js";
import { canBeNull, valueInterface } from "../xml-reader/value-interface.js";
import { elementExpression, localName } from "./element.js";
import { modelValue, type WrittenValue, type XmlContext } from "./parts.js";

/** A description is a value of its own: `jobDescription` makes it, and a list is written from it. */
export function descriptionCode(
  name: string,
  element: ModelElement,
  slot: Slot,
  context: XmlContext,
): readonly Declaration[] {
  const { description = "", model, attributes = [], content = [] } = element;
  const { ofBundle } = context;
  const value = camelCase(slot.model);
  // What is written here is what lists are read into, so it may lack what a document may lack.
  const readAs = readFields(element, context.binding, context.graph);
  const properties = readFieldsOf(context.graph, model);
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
    if (isPath) {
      const urlBelow = ofRuntime("urlBelow", "xml-document");
      return code`  ${propertyKey(field)}: ${urlBelow}(baseUrl, ${access}),`;
    }
    // Times are texts here, as they are where a list is read.
    const node = properties?.get(property);
    const called = new Set<string>();
    const text = node ? wireForm(node, access, context.graph, called) : access;
    return using(`  ${propertyKey(field)}: ${text},`, runtimeNames(called));
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
      { ofBundle, ofElement: (child) => readTypeName(child, context.binding) },
    ),
    {
      kind: "function",
      name: `${value}Description`,
      isExported: true,
      docs: {
        description: `The short description of a \`${slot.model}\`, whose URL is right below the base URL.`,
        parameters: {
          [value]: `the \`${slot.model}\`, as it is read or as it is on the wire.`,
          baseUrl: `the URL that each ${value}'s own is right below.`,
        },
        returns: "what an entry of a list has, with the names of the XML.",
      },
      parameters: [
        { name: value, type: code`${ofBundle(model, "types")}<unknown>` },
        { name: "baseUrl", type: "string" },
      ],
      layout: "line",
      returns: description,
      body: code`return {\n${joined(values, "\n")}\n};`,
    },
    {
      kind: "function",
      name: `${camelCase(name)}Element`,
      isExported: false,
      parameters: [{ name: "description", type: description }],
      layout: "line",
      returns: "string",
      body: code`return ${elementExpression(described, "", describedValue, context)};`,
    },
  ];
}
