import fastCheck, { type Arbitrary } from "fast-check";
import { definedLeaves, type Leaf, leaves } from "./pydantic-leaves.js";

/** A type as it stands in a Python annotation. */
export type TypeSpec =
  | { readonly kind: "leaf"; readonly leaf: Leaf }
  | { readonly kind: "defined"; readonly leaf: Leaf & { readonly key: string } }
  | { readonly kind: "model"; readonly index: number }
  | { readonly kind: "tagged"; readonly indexes: readonly number[] }
  | { readonly kind: "nullable"; readonly inner: TypeSpec }
  | { readonly kind: "union"; readonly members: readonly TypeSpec[] }
  | { readonly kind: "tuple"; readonly items: readonly TypeSpec[] }
  | { readonly kind: "list"; readonly item: TypeSpec; readonly least?: 0 | 1; readonly most?: 3 }
  | { readonly kind: "set"; readonly item: Leaf }
  | { readonly kind: "dict"; readonly keys: KeySpec; readonly value: TypeSpec };

/** The keys of a dict. */
export type KeySpec = "any" | "pattern" | "date" | "length" | "literal" | "enum";

/**
 * Whether a field must be given: `factory` is a default that the schema does not tell, `misfit` a serializer
 * that writes an integer while the default is None, `computed` is in the serialization mode only.
 */
export type Presence = "required" | "defaulted" | "none" | "factory" | "misfit" | "computed";

/** One field of a model. */
export interface FieldSpec {
  readonly name: string;
  readonly type: TypeSpec;
  readonly presence: Presence;
  /** What the default is drawn with. */
  readonly seed: number;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

/** A model: its place under `$defs`, and what it holds. */
export interface ModelSpec {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  readonly extra: "ignore" | "allow" | "forbid" | "typed";
  /** The tag of a member of tagged unions. */
  readonly tag: "none" | "required" | "defaulted" | "two";
}

/** Models that refer to each other by index; what is generated from is the first, or a type of its own. */
export interface PydanticSpec {
  readonly models: readonly ModelSpec[];
  /** The type of a root model; without one the first model is the root. */
  readonly root: TypeSpec | undefined;
  readonly modes: "both" | "serialization" | "validation";
  /** What the instances are drawn with. */
  readonly seed: number;
}

const keysAndTitles: readonly (readonly [string, string])[] = [
  ...[
    "Point",
    "Error",
    "Record",
    "Array",
    "Object",
    "Date",
    "Promise",
    "Job",
    "String",
    "Root",
  ].map((name) => [name, name] as const),
  ["Pair_int_", "Pair[int]"],
  ["Pair_str_", "Pair[str]"],
  ["Pair_Annotated_int__Gt_gt_0____", "Pair[Annotated[int, Gt(gt=0)]]"],
  ["my_package__models__Shape", "Shape"],
  ["other__Shape", "Shape"],
  ["Model__1", "Model"],
  ["Model__2", "Model"],
  ["Filter-Input", "Filter"],
  ["Filter-Output", "Filter"],
  ["validate_it", "validate_it"],
  ["_Private", "_Private"],
  ["Größe", "Größe"],
  ["type", "type"],
  ["class_", "class_"],
];

const fieldNames: readonly string[] = [
  ...["a", "b", "run_id", "value", "kind", "type", "class", "default", "function", "d-e", "a b"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "größe", "日本", "0", "1a", ""],
  ...[
    "$ref",
    "a/b",
    "a~b",
    "properties",
    "item",
    "read",
    "'",
    '"',
    "`$\u007bx}`",
    "*/",
    "camelCase",
  ],
];

/** Of the types that hold others, a direct model is a later one, so that values come to an end. */
const types: Arbitrary<TypeSpec> = fastCheck.letrec<{ type: TypeSpec }>((tie) => {
  const leaf = fastCheck
    .constantFrom(...leaves)
    .map((one): TypeSpec => ({ kind: "leaf", leaf: one }));
  return {
    type: fastCheck.oneof(
      { maxDepth: 3, depthSize: "small" },
      { weight: 4, arbitrary: leaf },
      {
        weight: 4,
        arbitrary: fastCheck.nat(6).map((index): TypeSpec => ({ kind: "model", index })),
      },
      fastCheck
        .constantFrom(...definedLeaves)
        .map((one): TypeSpec => ({ kind: "defined", leaf: one })),
      fastCheck
        .uniqueArray(fastCheck.nat(6), { minLength: 2, maxLength: 5 })
        .map((indexes): TypeSpec => ({ kind: "tagged", indexes })),
      { weight: 2, arbitrary: tie("type").map((inner): TypeSpec => ({ kind: "nullable", inner })) },
      fastCheck
        .array(tie("type"), { minLength: 2, maxLength: 3 })
        .map((members): TypeSpec => ({ kind: "union", members })),
      fastCheck
        .array(tie("type"), { minLength: 1, maxLength: 3 })
        .map((items): TypeSpec => ({ kind: "tuple", items })),
      fastCheck
        .tuple(tie("type"), fastCheck.constantFrom({}, { least: 0 }, { least: 1 }, { most: 3 }))
        .map(([item, bounds]) => ({ kind: "list", item, ...bounds }) as TypeSpec),
      fastCheck.constantFrom(...leaves).map((item): TypeSpec => ({ kind: "set", item })),
      fastCheck
        .tuple(
          tie("type"),
          fastCheck.constantFrom<KeySpec[]>("any", "pattern", "date", "length", "literal", "enum"),
        )
        .map(([value, keys]): TypeSpec => ({ kind: "dict", keys, value })),
    ),
  };
}).type;

const fields: Arbitrary<FieldSpec> = fastCheck.record({
  name: fastCheck.constantFrom(...fieldNames),
  type: types,
  presence: fastCheck.constantFrom<Presence[]>(
    ...([
      "required",
      "required",
      "defaulted",
      "none",
      "none",
      "factory",
      "misfit",
      "computed",
    ] as const),
  ),
  seed: fastCheck.nat(),
  title: fastCheck.option(fastCheck.constantFrom("Title", "A */ title", ""), {
    freq: 3,
    nil: undefined,
  }),
  description: fastCheck.option(fastCheck.constantFrom("Text", "``x`` */ {@link y} <b>"), {
    freq: 3,
    nil: undefined,
  }),
  deprecated: fastCheck.boolean(),
});

const models: Arbitrary<readonly ModelSpec[]> = fastCheck
  .uniqueArray(
    fastCheck.record({
      name: fastCheck.constantFrom(...keysAndTitles),
      fields: fastCheck.uniqueArray(fields, { maxLength: 5, selector: ({ name }) => name }),
      extra: fastCheck.constantFrom<ModelSpec["extra"][]>(
        ...(["ignore", "ignore", "allow", "forbid", "typed"] as const),
      ),
      tag: fastCheck.constantFrom<ModelSpec["tag"][]>("none", "required", "defaulted", "two"),
    }),
    { minLength: 1, maxLength: 5, selector: ({ name: [key] }) => key },
  )
  .map((specs) => specs.map(({ name: [key, title], ...rest }) => ({ key, title, ...rest })));

/** Random models, as somebody may write them in Python. */
export const pydanticSpecs: Arbitrary<PydanticSpec> = fastCheck.record({
  models,
  root: fastCheck.option(types, { freq: 4, nil: undefined }),
  modes: fastCheck.constantFrom<PydanticSpec["modes"][]>(
    "both",
    "both",
    "serialization",
    "validation",
  ),
  seed: fastCheck.nat(),
});
