import fastCheck, { type Arbitrary } from "fast-check";
import { hardDefinedLeaves, hardLeaves, notes } from "./pydantic-hard-leaves.js";
import { definedLeaves, type Leaf, leaves } from "./pydantic-leaves.js";
import { mendedDefinedLeaves, mendedLeaves } from "./pydantic-mended-leaves.js";
import type { KeySpec, TaggedForm, TypeSpec } from "./pydantic-models.js";
import { overlappingLeaf, unionLeaves } from "./pydantic-union-leaves.js";

const indexesOfSome = fastCheck.uniqueArray(fastCheck.nat(6), { minLength: 2, maxLength: 5 });

/** Random types, of the kinds that the generated code is right about. */
export const heldTypes: Arbitrary<TypeSpec> = typesOf(() => []);

/** Random types of all kinds. */
export const allTypes: Arbitrary<TypeSpec> = typesOf((type) => [
  { weight: 3, arbitrary: leafOf(hardLeaves) },
  fastCheck
    .constantFrom(...hardDefinedLeaves)
    .map((one): TypeSpec => ({ kind: "defined", leaf: one })),
  {
    weight: 3,
    arbitrary: fastCheck
      .tuple(type, fastCheck.constantFrom(...notes))
      .map(([inner, beside]): TypeSpec => ({ kind: "noted", inner, beside })),
  },
]);

type Weighted =
  | Arbitrary<TypeSpec>
  | { readonly weight: number; readonly arbitrary: Arbitrary<TypeSpec> };

/** Of the types that hold others, a direct model is a later one, so that values come to an end. */
function typesOf(more: (type: Arbitrary<TypeSpec>) => readonly Weighted[]): Arbitrary<TypeSpec> {
  return fastCheck.letrec<{ type: TypeSpec }>((tie) => ({
    type: fastCheck.oneof(
      { maxDepth: 3, depthSize: "small" },
      { weight: 4, arbitrary: leafOf([...leaves, overlappingLeaf, ...mendedLeaves]) },
      {
        weight: 4,
        arbitrary: fastCheck.nat(6).map((index): TypeSpec => ({ kind: "model", index })),
      },
      fastCheck
        .constantFrom(...definedLeaves, ...unionLeaves, ...mendedDefinedLeaves)
        .map((one): TypeSpec => ({ kind: "defined", leaf: one })),
      {
        weight: 2,
        arbitrary: fastCheck
          .tuple(
            indexesOfSome,
            fastCheck.constantFrom<(TaggedForm | undefined)[]>(
              ...(["plain", "plain", "wrapped", "wrapped-union", undefined, undefined] as const),
            ),
          )
          .map(([indexes, form]): TypeSpec => ({ kind: "tagged", indexes, ...(form && { form }) })),
      },
      fastCheck
        .array(tie("type"), { minLength: 2, maxLength: 3 })
        .map((members): TypeSpec => ({ kind: "choice", members })),
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
          fastCheck.constantFrom<KeySpec[]>(
            ...(["any", "pattern", "date", "length", "literal", "enum", "integer-enum"] as const),
            ...(["mixed-enum", "constant", "uuid", "date-time", "constrained"] as const),
          ),
        )
        .map(([value, keys]): TypeSpec => ({ kind: "dict", keys, value })),
      ...more(tie("type")),
    ),
  })).type;
}

function leafOf(some: readonly Leaf[]): Arbitrary<TypeSpec> {
  return fastCheck.constantFrom(...some).map((leaf): TypeSpec => ({ kind: "leaf", leaf }));
}
