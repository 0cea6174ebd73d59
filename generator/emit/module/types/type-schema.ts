import { isInherited } from "../../../canonical/inherited-names.js";
import { referencedName } from "../../../canonical/references.js";
import { isJsonObject, type Json, type Schema, sameJson } from "../../../schema/schema.js";
import { mapChildren } from "../../../schema/traverse.js";
import { type Flavour, type FlavouredModel, type Flavours, requiredIn } from "../forms.js";

/** A schema as json-schema-to-typescript reads it best: draft 4, with `tsType` where the type is known. */
export interface TypeSchema {
  readonly [keyword: string]: unknown;
}

/**
 * Properties that json-schema-to-typescript stumbles over, since it makes plain objects of schemas: `__proto__`
 * would be lost, and it calls `hasOwnProperty`. They go through it between dollar signs.
 */
const troublesomeNames = ["__proto__", "hasOwnProperty"] as const;

/** The name of a property, which json-schema-to-typescript wrote as it is, as a text, or between dollar signs. */
export function plainPropertyName(key: string): string {
  // A quoted name is a JSON string, as json-schema-to-typescript writes it.
  if (key.startsWith('"')) return String(JSON.parse(key));
  return troublesomeNames.find((name) => key === `$${name}$`) ?? key;
}

/** Prepares a model for json-schema-to-typescript: only what a type can say, each `$ref` a type's name. */
export function typeSchemaOf({ schema, flavour }: FlavouredModel, flavours: Flavours): TypeSchema {
  return typeSchema(schema, flavour, flavours);
}

/** The outer schema first: whether a property is always there depends on its default. */
function typeSchema(schema: Schema, flavour: Flavour, flavours: Flavours): TypeSchema {
  const required = [...requiredIn(schema, flavour)];
  // Safe: what comes out is read by json-schema-to-typescript only, which takes any object.
  const inner = mapChildren(schema, (child) => typeSchema(child, flavour, flavours) as Schema);
  return typed({ ...inner, required }, flavour, flavours);
}

function typed(schema: Schema, flavour: Flavour, flavours: Flavours): TypeSchema {
  if (schema.typeParameter !== undefined) return { tsType: schema.typeParameter.name };
  if (schema.$ref !== undefined) {
    return { tsType: flavours.typeName(referencedName(schema.$ref), flavour) };
  }
  const { readAs } = schema;
  if (readAs === "number" && flavour === "read") return { type: "number" };
  if (Object.hasOwn(schema, "const")) return valueType([schema.const as Json]);
  if (schema.enum !== undefined) return valueType(schema.enum);
  const members = distinct(schema.anyOf ?? schema.oneOf);
  if (schema.allOf !== undefined) {
    return { allOf: [...schema.allOf, ...(members ? [{ anyOf: members }] : [])] };
  }
  if (members !== undefined) return { anyOf: members };
  return byType(schema, flavour === "read" ? (readAs ?? "string") : "string");
}

/** Members that differ for JSON may be one type: a number, and the text that is read as one. */
function distinct(members: readonly Schema[] | undefined): readonly Schema[] | undefined {
  const flat = members?.flatMap((member) =>
    Object.keys(member).length === 1 ? (member.anyOf ?? [member]) : [member],
  );
  return flat?.filter(
    (member, index) => flat.findIndex((other) => sameJson(other, member)) === index,
  );
}

/** @param text - the type of what is a string on the wire. */
function byType(schema: Schema, text: string): TypeSchema {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) {
    return schema.properties === undefined ? { tsType: "unknown" } : objectOrAnything(schema);
  }
  const typedMembers = [...new Set(types.map(typeScriptType))].map((type) => {
    if (type === "object") return objectType(schema);
    if (type === "string" && text !== "string") return { tsType: text };
    return type === "array" ? arrayType(schema) : { type };
  });
  const [only, ...others] = typedMembers;
  return only !== undefined && others.length === 0 ? only : { anyOf: typedMembers };
}

/** Without a `type`, `properties` says something of objects alone, and of these only what it names. */
function objectOrAnything(schema: Schema): TypeSchema {
  const object = { ...objectType(schema), additionalProperties: { tsType: "unknown" } };
  const others = ["string", "number", "boolean", "null"].map((type) => ({ type }));
  return { anyOf: [object, ...others, { tsType: "readonly unknown[]" }] };
}

function typeScriptType(type: string): string {
  return type === "integer" ? "number" : type;
}

/** A union of literals; what has no literal (an object, say) is written out as JSON, which is a type too. */
function valueType(values: readonly Json[]): TypeSchema {
  return values.every((value) => typeof value !== "object" || value === null)
    ? { enum: values }
    : { tsType: values.map((value) => JSON.stringify(value)).join(" | ") };
}

function arrayType(schema: Schema): TypeSchema {
  const { prefixItems, items } = schema;
  const rest = isJsonObject(items) ? items : undefined;
  if (prefixItems === undefined) return { type: "array", items: rest ?? { tsType: "unknown" } };
  const least = schema.minItems ?? 0;
  const closed = items === false || schema.maxItems === prefixItems.length;
  return {
    type: "array",
    items: prefixItems,
    minItems: Math.min(least, prefixItems.length),
    ...(closed
      ? { maxItems: prefixItems.length }
      : { additionalItems: rest ?? { tsType: "unknown" } }),
  };
}

function objectType(schema: Schema): TypeSchema {
  const { properties, additionalProperties, patternProperties } = schema;
  if (properties === undefined) {
    return { type: "object", additionalProperties: dictionaryValue(schema) };
  }
  const open = isJsonObject(additionalProperties) || patternProperties !== undefined;
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        placeholderFor(name),
        isInherited(name) && schema.required?.includes(name) !== true
          ? { tsType: "unknown" }
          : property,
      ]),
    ),
    required: (schema.required ?? []).map(placeholderFor),
    // The named properties have types of their own, so the index signature cannot be narrower.
    additionalProperties: open ? { tsType: "unknown" } : false,
  };
}

/** The type of a dictionary's values: what any of its keys may have. */
function dictionaryValue({ additionalProperties, patternProperties }: Schema): TypeSchema | false {
  const patterned = Object.values(patternProperties ?? {});
  if (patterned.length === 0) {
    if (additionalProperties === false) return false;
    return isJsonObject(additionalProperties) ? additionalProperties : { tsType: "unknown" };
  }
  const values = isJsonObject(additionalProperties)
    ? [...patterned, additionalProperties]
    : patterned;
  const [only, ...others] = values;
  return only !== undefined && others.length === 0 ? only : { anyOf: values };
}

function placeholderFor(name: string): string {
  return troublesomeNames.some((other) => other === name) ? `$${name}$` : name;
}
