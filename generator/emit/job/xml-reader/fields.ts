import type {
  AttributeBinding,
  ContentBinding,
  ModelElement,
  XmlBinding,
} from "../../../bundle/xml-binding.js";
import { pascalCase } from "../../../canonical/names.js";
import { closedSetNames } from "../../../model/closed-sets.js";
import { readFieldsOf } from "../../../model/fields.js";
import type { Model, ModelGraph } from "../../../model/model-graph.js";
import type { Node } from "../../../model/node.js";
import { valuedMembers } from "../../../model/nullability.js";
import { localName } from "../xml/element.js";
import { xmlRuntime } from "../xml-runtime.js";

/** A field of what an element is read into. */
export interface ReadField {
  /** Its name, which is the element's or attribute's own. */
  readonly name: string;
  /** The element's or attribute's name in the binding table. */
  readonly xmlName: string;
  /** Its type in TypeScript, without null. */
  readonly type: string;
  /** Whether a document without it cannot be read; other fields are null there, and lists empty. */
  readonly isRequired: boolean;
  readonly note: string | undefined;
  readonly source: FieldSource;
}

/** What a field is read from. */
export type FieldSource =
  | { readonly kind: "attribute"; readonly value: ReadValue }
  | { readonly kind: "element"; readonly value: ReadValue }
  | { readonly kind: "child"; readonly element: string }
  | { readonly kind: "list"; readonly element: string }
  | { readonly kind: "slot" }
  | { readonly kind: "sourceText" };

/** How a text becomes a value: as it is, by a type of XML Schema, or as one of the values of a model. */
export type ReadValue =
  | { readonly kind: "text" }
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "closedSet"; readonly model: string };

/** The fields that an element is read into, attributes first. */
export function readFields(
  element: ModelElement,
  binding: XmlBinding,
  graph: ModelGraph,
): readonly ReadField[] {
  const { attributes = [], content = [] } = element;
  const properties = readFieldsOf(graph, element.model);
  const closedSets = closedSetNames(graph);
  const findValue = (type: string, property: string | undefined): ReadValue => {
    const node = property === undefined ? undefined : properties?.get(property);
    const model = node && referencedModel(node);
    if (type === "string" && model !== undefined && closedSets.has(model.name))
      return { kind: "closedSet", model: model.name };
    return typesByName.has(type) ? { kind: "type", type } : { kind: "text" };
  };
  return [
    ...attributes.flatMap((attribute) => attributeField(attribute, findValue)),
    ...content.flatMap((child) => contentField(child, binding, findValue)),
  ];
}

/** The name of the type that an element is read into. */
export function readTypeName(name: string, { elements }: XmlBinding): string {
  const element = elements[name];
  return element?.description ?? element?.readAs ?? `${pascalCase(name)}Summary`;
}

/** The types of XML Schema that are not read as text, each with its type in TypeScript. */
const typesByName: ReadonlyMap<string, string> = new Map([
  ["boolean", "boolean"],
  ["dateTime", "string"],
  ["int", "number"],
  ["long", "number"],
]);

type ReadValueFinder = (type: string, property: string | undefined) => ReadValue;

function attributeField(
  binding: AttributeBinding,
  findValue: ReadValueFinder,
): readonly ReadField[] {
  const { attribute, property, present, text, type = "string" } = binding;
  const isRead = property !== undefined || present !== undefined || binding.read === true;
  if (!isRead) return [];
  const isFlag = text === undefined && present !== undefined;
  const value = findValue(isFlag ? "boolean" : type, property);
  return [
    {
      name: localName(attribute),
      xmlName: attribute,
      type: valueType(value),
      isRequired: binding.required === true,
      note: binding.note,
      source: { kind: "attribute", value },
    },
  ];
}

function contentField(
  binding: ContentBinding,
  table: XmlBinding,
  findValue: ReadValueFinder,
): readonly ReadField[] {
  const { element, each, first, note, property, type = "string" } = binding;
  const xmlName = element ?? (first === undefined ? undefined : table.elements[first]?.element);
  if (xmlName === undefined) return [];
  const field = { name: localName(xmlName), xmlName, note };
  const isRequired = binding.required === true;
  if (binding.slot === true) {
    const source = { kind: "slot" } as const;
    return [{ ...field, type: `readonly ${xmlRuntime.partRead}[]`, isRequired: false, source }];
  }
  if (binding.sourceText === true)
    return [{ ...field, type: "string", isRequired, source: { kind: "sourceText" } }];
  if (each !== undefined) {
    const itemType = `readonly ${readTypeName(each, table)}[]`;
    return [
      { ...field, type: itemType, isRequired: false, source: { kind: "list", element: each } },
    ];
  }
  if (first !== undefined) {
    const source = { kind: "child", element: first } as const;
    return [{ ...field, type: readTypeName(first, table), isRequired, source }];
  }
  const value = findValue(type, property);
  return [{ ...field, type: valueType(value), isRequired, source: { kind: "element", value } }];
}

function valueType(value: ReadValue): string {
  if (value.kind === "closedSet") return value.model;
  return value.kind === "text" ? "string" : (typesByName.get(value.type) ?? "string");
}

/** The model that a property is of, null aside. */
function referencedModel(node: Node): Model | undefined {
  const [only, ...others] = node.kind === "union" ? valuedMembers(node.members) : [node];
  return only?.kind === "reference" && others.length === 0 ? only.model : undefined;
}
