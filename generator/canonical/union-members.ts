import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import { typesOf } from "../schema/json-types.js";
import { referencedNames, referenceTo } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";
import { fillsTuple, hasConversion } from "./conversions.js";
import { inlineName, originOf } from "./inline-objects.js";
import type { Pass } from "./pass.js";
import { originKeyword } from "./root.js";
import { valueTypes } from "./value-types.js";

/**
 * Gives the lists, dictionaries and unions in a union a name where a model is among its members, such as
 * `Owner` and the property with `List`. Only what has a name can be tried out: a value of `Point | list[Point]`
 * is what accepts it and keeps most of it.
 */
export const unionMembers: Pass = {
  name: "union-members",
  repairs: "lists, dictionaries and unions beside a model in a plain union get names",
  apply(document, { reservedNames }) {
    const definitions = document.$defs ?? {};
    const taken = new Set([...Object.keys(definitions), ...reservedNames]);
    const hoisted: [string, Schema][] = [];
    const named = mapSchemas(document, (schema, pointer) => {
      if (schema.anyOf === undefined || !needsTrial(schema.anyOf, definitions)) return schema;
      const anyOf = schema.anyOf.map((member, index) => {
        const isValue = Object.hasOwn(member, "const") || member.enum !== undefined;
        if (member.$ref !== undefined || isValue || isScalar(member, definitions)) return member;
        const name = inlineName(pointer, taken, suffixOf(member));
        taken.add(name);
        const origin = originOf(`${pointer}/anyOf/${index}`, document);
        hoisted.push([name, { ...constraintsOf(member), [originKeyword]: origin }]);
        return { $ref: referenceTo(name), ...annotationsOf(member) };
      });
      return { ...schema, anyOf };
    });
    return hoisted.length === 0
      ? document
      : { ...named, $defs: { ...named.$defs, ...Object.fromEntries(hoisted) } };
  },
};

type Definitions = NonNullable<Schema["$defs"]>;

/** Whether several members of a union may hold an object or a list, and one of them a model. */
function needsTrial(members: readonly Schema[], definitions: Definitions): boolean {
  const structured = members.filter((member) => !isScalar(member, definitions));
  return structured.length > 1 && structured.some((member) => mentionsModel(member, definitions));
}

/** Whether no value of a schema is an object or a list. */
function isScalar(schema: Schema, definitions: Definitions): boolean {
  const types = valueTypes(schema, definitions);
  return !types.has("object") && !types.has("array");
}

function mentionsModel(
  schema: Schema,
  definitions: Definitions,
  seen: Set<string> = new Set(),
): boolean {
  if (schema.properties !== undefined || hasConversion(schema) || hasFilledTuple(schema))
    return true;
  return [...referencedNames(schema)].some((name) => {
    const model = definitions[name];
    if (model === undefined || seen.has(name)) return false;
    seen.add(name);
    return mentionsModel(model, definitions, seen);
  });
}

function hasFilledTuple(schema: Schema): boolean {
  let found = false;
  forEachSchema(schema, (each) => {
    found ||= fillsTuple(each);
  });
  return found;
}

/** What the name of a member says of its kind. */
function suffixOf(member: Schema): string {
  const types = typesOf(member) ?? [];
  if (types.includes("array")) return "List";
  return types.includes("object") ? "Dict" : "Value";
}
