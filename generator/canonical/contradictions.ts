import { jsonTypes, jsonTypesOf, typesOf } from "../schema/json-types.js";
import { referencedName } from "../schema/reference-names.js";
import { type Schema, without } from "../schema/schema.js";
import { forEachSchema } from "../schema/traverse.js";

/** Something that a schema allows, and what stands beside it does not. */
export interface Contradiction {
  readonly keyword: string;
  /** The type, the value, or the place in the list that can never be; undefined where it is the keyword as a whole. */
  readonly part?: string | number;
}

type Types = ReadonlySet<string>;

type PossibleTypes = (schema: Schema) => Types;

type Definitions = NonNullable<Schema["$defs"]>;

/**
 * Finds the schemas inside one that say something which no value satisfies, by the types of values and by bounds.
 *
 * `{ type: ["integer", "null"], anyOf: [{ type: "string" }, { type: "null" }] }` accepts nothing but null, which nobody
 * means who writes it.
 *
 * @param definitions - where `$ref`s lead.
 * @returns what contradicts itself, by the pointer to its schema.
 */
export function contradictionsIn(
  schema: Schema,
  definitions: Definitions,
): ReadonlyMap<string, Contradiction> {
  const found = new Map<string, Contradiction>();
  const possible = typesIn(definitions);
  forEachSchema(schema, (each, pointer) => {
    const contradiction = contradictionOf(each, possible) ?? crossedBounds(each);
    if (contradiction !== undefined) found.set(pointer, contradiction);
  });
  return found;
}

function contradictionOf(schema: Schema, possible: PossibleTypes): Contradiction | undefined {
  for (const keyword of ["type", "const", "enum", "anyOf", "oneOf"] as const) {
    if (schema[keyword] === undefined) continue;
    const besides = possible(without(schema, keyword));
    for (const [part, types] of partsOf(schema, keyword, possible)) {
      if (!intersects(types, besides)) return { keyword, part };
    }
  }
  if (possible(schema).size > 0) return undefined;
  const keyword = ["allOf", "$ref", "not"].find((each) => schema[each] !== undefined);
  return { keyword: keyword ?? "type" };
}

/** What a keyword allows one by one, and the types of each. */
function partsOf(
  schema: Schema,
  keyword: "type" | "const" | "enum" | "anyOf" | "oneOf",
  possible: PossibleTypes,
): readonly (readonly [string | number, Types])[] {
  switch (keyword) {
    case "type":
      return (typesOf(schema) ?? []).map((type) => [type, withIntegers([type])]);
    case "const":
      return [[JSON.stringify(schema.const), new Set(jsonTypesOf(schema.const ?? null))]];
    case "enum":
      return (schema.enum ?? []).map((value) => [
        JSON.stringify(value),
        new Set(jsonTypesOf(value)),
      ]);
    default:
      return (schema[keyword] ?? []).map((member, index) => [index, possible(member)]);
  }
}

/** Gives the types of the values that a schema may accept: too many where it cannot be told. */
function typesIn(definitions: Definitions): PossibleTypes {
  const known = new Map<string, Types>();
  const ofTarget = ($ref: string): Types => {
    const found = known.get($ref);
    if (found !== undefined) return found;
    // It may refer to itself.
    known.set($ref, allTypes);
    const types = possible(definitions[referencedName($ref)] ?? {});
    known.set($ref, types);
    return types;
  };
  const possible = (schema: Schema): Types => {
    const { $ref, allOf = [], anyOf, oneOf, not } = schema;
    const values = schema.const === undefined ? schema.enum : [schema.const];
    const types = typesOf(schema);
    const said = [
      types && withIntegers(types),
      values && new Set(values.flatMap(jsonTypesOf)),
      ...[anyOf, oneOf].map(
        (members) => members && new Set(members.flatMap((each) => [...possible(each)])),
      ),
      ...allOf.map(possible),
      not !== undefined && Object.keys(not).length === 0 ? new Set<string>() : undefined,
      $ref && ofTarget($ref),
    ];
    return new Set(jsonTypes.filter((type) => said.every((one) => !one || one.has(type))));
  };
  return possible;
}

/** An integer is a number too. */
function withIntegers(types: readonly string[]): Types {
  return new Set(types.includes("number") ? [...types, "integer"] : types);
}

const allTypes: Types = new Set(jsonTypes);

function intersects<Item>(left: ReadonlySet<Item>, right: ReadonlySet<Item>): boolean {
  return [...left].some((item) => right.has(item));
}

/** A lower bound above the upper one. */
function crossedBounds(schema: Schema): Contradiction | undefined {
  for (const [lower, upper, mayMeet] of bounds) {
    const [least, most] = [schema[lower], schema[upper]];
    if (typeof least !== "number" || typeof most !== "number") continue;
    if (least > most || (least === most && !mayMeet)) return { keyword: lower };
  }
  return undefined;
}

const bounds = [
  ["minimum", "maximum", true],
  ["minimum", "exclusiveMaximum", false],
  ["exclusiveMinimum", "maximum", false],
  ["exclusiveMinimum", "exclusiveMaximum", false],
  ["minLength", "maxLength", true],
  ["minItems", "maxItems", true],
  ["minProperties", "maxProperties", true],
] as const;
