import { isInherited } from "../../../canonical/inherited-names.js";
import { type FormName, type Forms, isPresent, presentItems } from "../../../model/forms.js";
import { keyTypes } from "../../../model/key-types.js";
import {
  assertNever,
  type DictionaryNode,
  type ListNode,
  type Node,
  type ObjectNode,
  type TupleNode,
} from "../../../model/node.js";
import { entryValues, isClosedTuple, shapingMembers } from "../../../model/shape.js";
import { type Json, sameJson } from "../../../schema/schema.js";
import { recordSchema } from "./record-type.js";

/** A schema as json-schema-to-typescript reads it best: draft 4, with `tsType` where the type is known. */
export interface TypeSchema {
  readonly [keyword: string]: unknown;
}

/** Prepares a node for json-schema-to-typescript: only what a type can say, each reference a type's name. */
export function typeSchemaOf(node: Node, form: FormName, forms: Forms): TypeSchema {
  const inner = (child: Node): TypeSchema => typeSchemaOf(child, form, forms);
  switch (node.kind) {
    case "typeParameter":
      return { tsType: node.name };
    case "reference":
      return { tsType: forms.typeName(node.model, form) };
    case "literals":
      return node.readAs === "number" && form === "read"
        ? { type: "number" }
        : literalsType(node.values);
    case "null":
      return node.readAs === "number" && form === "read" ? { type: "number" } : { type: "null" };
    case "boolean":
    case "number":
      return { type: node.kind };
    case "string":
      return form === "read" && node.readAs !== undefined ? { tsType: node.readAs } : text;
    case "list":
      return listType(node, inner);
    case "tuple":
      return tupleType(node, form, inner);
    case "dictionary":
      return dictionaryType(node, form, forms, inner);
    case "object":
      return objectType(node, form, inner);
    case "union":
      return anyOf(node.members.map(inner));
    case "intersection":
      return allOf(shapingMembers(node).map(inner));
    case "any": {
      const object = node.when.find((each) => each.kind === "object");
      return object === undefined ? unknown : objectOrAnything(objectType(object, form, inner));
    }
    case "condition":
      return unknown;
    case "never":
      return never;
    default:
      return assertNever(node);
  }
}

const unknown: TypeSchema = { tsType: "unknown" };
const never: TypeSchema = { tsType: "never" };
const emptyList: TypeSchema = { tsType: "[]" };

/** Members that differ for JSON may be one type: a number, and the text that is read as one. */
function anyOf(members: readonly TypeSchema[]): TypeSchema {
  const all = members.flatMap((member) => flattened(member));
  const hasText = all.some((member) => sameJson(member, text));
  const flat = hasText ? all.map(withoutTexts) : all;
  const distinct = flat.filter(
    (member, index) =>
      member !== never && flat.findIndex((other) => sameJson(other, member)) === index,
  );
  const [only, ...others] = distinct;
  if (only === undefined) return never;
  if (distinct.includes(unknown)) return unknown;
  return others.length === 0 ? only : { anyOf: distinct };
}

const text: TypeSchema = { type: "string" };

/** Any text is among texts already: `string | "never"` is `string`. */
function withoutTexts(member: TypeSchema): TypeSchema {
  if (!Array.isArray(member["enum"])) return member;
  const others = member["enum"].filter((value) => typeof value !== "string");
  return others.length === 0 ? never : { enum: others };
}

function flattened(member: TypeSchema): readonly TypeSchema[] {
  const { anyOf: inner } = member;
  // Safe: `anyOf` above is all that makes one.
  return inner === undefined ? [member] : (inner as readonly TypeSchema[]);
}

function allOf(members: readonly TypeSchema[]): TypeSchema {
  const [only, ...others] = members;
  if (only === undefined) return unknown;
  return others.length === 0 ? only : { allOf: members };
}

/** Without a `type`, fields say something of objects alone, and of these only what they name. */
function objectOrAnything(object: TypeSchema): TypeSchema {
  const others = ["string", "number", "boolean", "null"].map((type) => ({ type }));
  const open = { ...object, additionalProperties: unknown };
  return { anyOf: [open, ...others, { tsType: "readonly unknown[]" }] };
}

/** A union of literals; what has no literal (an object, say) is written out as JSON, which is a type too. */
function literalsType(values: readonly Json[]): TypeSchema {
  return values.every((value) => typeof value !== "object" || value === null)
    ? { enum: values }
    : { tsType: values.map((value) => JSON.stringify(value)).join(" | ") };
}

type Inner = (node: Node) => TypeSchema;

function listType({ items, count }: ListNode, inner: Inner): TypeSchema {
  if (count.most === 0) return emptyList;
  return { type: "array", items: typeof items === "object" ? inner(items) : unknown };
}

function tupleType(tuple: TupleNode, form: FormName, inner: Inner): TypeSchema {
  const { items, rest } = tuple;
  return {
    type: "array",
    items: items.map(inner),
    minItems: presentItems(tuple, form),
    ...(isClosedTuple(tuple)
      ? { maxItems: items.length }
      : { additionalItems: typeof rest === "object" ? inner(rest) : unknown }),
  };
}

function objectType(object: ObjectNode, form: FormName, inner: Inner): TypeSchema {
  const isOpen = typeof object.additional === "object" || object.patterns.length > 0;
  return {
    type: "object",
    properties: Object.fromEntries(
      object.fields.map((field) => [
        placeholderFor(field.name),
        isInherited(field.name) && !isPresent(field, object, form) ? unknown : inner(field.node),
      ]),
    ),
    required: object.fields
      .filter((field) => isPresent(field, object, form))
      .map(({ name }) => placeholderFor(name)),
    // The named fields have types of their own, so the index signature cannot be narrower.
    additionalProperties: isOpen ? unknown : false,
  };
}

/** A dictionary, with the names of its keys where these are known. */
function dictionaryType(
  node: DictionaryNode,
  form: FormName,
  forms: Forms,
  inner: Inner,
): TypeSchema {
  const values = entryType(node, inner);
  const keys = keyTypes(node.keys);
  if (keys === undefined || values === false)
    return { type: "object", additionalProperties: values };
  const texts = keys.map((key) => {
    if (key.kind === "text") return JSON.stringify(key.text);
    const name = forms.typeName(key.model, form);
    return key.isNumber ? `\`\${${name}}\`` : name;
  });
  return recordSchema(texts.join(" | "), values);
}

/** The type of a dictionary's values: what any of its keys may have. */
function entryType(dictionary: DictionaryNode, inner: Inner): TypeSchema | false {
  const values = entryValues(dictionary).map(inner);
  const [only, ...others] = values;
  if (only === undefined) return dictionary.additional === false ? false : unknown;
  return others.length === 0 ? only : { anyOf: values };
}

/**
 * Properties that json-schema-to-typescript stumbles over, since it makes plain objects of schemas: `__proto__`
 * would be lost, and it calls `hasOwnProperty`. They go through it between dollar signs.
 */
const troublesomeNames = ["__proto__", "hasOwnProperty"] as const;

function placeholderFor(name: string): string {
  return troublesomeNames.some((other) => other === name) ? `$${name}$` : name;
}

/** The name of a property, which json-schema-to-typescript wrote as it is, as a text, or between dollar signs. */
export function plainPropertyName(key: string): string {
  // A quoted name is a JSON string, as json-schema-to-typescript writes it.
  if (key.startsWith('"')) return String(JSON.parse(key));
  return troublesomeNames.find((name) => key === `$${name}$`) ?? key;
}
