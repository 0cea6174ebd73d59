import fastCheck, { type Arbitrary } from "fast-check";
import type {
  FieldSpec,
  ModelRules,
  ModelSpec,
  Presence,
  PydanticSpec,
  TypeSpec,
} from "./pydantic-models.js";
import { clashingNames, fieldNames, hardFieldNames, keysAndTitles } from "./pydantic-names.js";
import { allTypes, heldTypes } from "./pydantic-types.js";

/**
 * Which kinds of models are made. `held`: those for which the generated code must be right, whatever the seed. `all`:
 * also those that models of real packages have and the generated code is still wrong about, or refuses: keywords
 * beside references, names that clash, and so on. The two versions that are compared with each
 * other by `test/comparison` get all of them; a kind that is mended moves to the ones that are held.
 */
export type Kinds = "held" | "all";

type Extras = Pick<ModelSpec, "rules" | "isSerialized" | "isUntyped">;

/** Random models, as somebody may write them in Python. */
export function pydanticSpecs(kinds: Kinds): Arbitrary<PydanticSpec> {
  return kinds === "held" ? heldSpecs : allSpecs;
}

const everyTag: readonly ModelSpec["tag"][] = [
  ...(["none", "required", "defaulted", "two"] as const),
  ...(["integer", "integers", "boolean", "text"] as const),
];

const heldSpecs = specsOf({
  types: heldTypes,
  fieldNames,
  names: fastCheck.constant(keysAndTitles),
  tags: everyTag,
  extras: fastCheck.constant({}),
});

const allSpecs = fastCheck
  .tuple(
    specsOf({
      types: allTypes,
      fieldNames: [...fieldNames, ...hardFieldNames],
      names: fastCheck.oneof(
        { weight: 2, arbitrary: fastCheck.constant(keysAndTitles) },
        fastCheck.constantFrom(...clashingNames),
      ),
      tags: everyTag,
      extras: fastCheck.record({
        rules: fastCheck.option(
          fastCheck.constantFrom<ModelRules[]>(
            ...(["any-required", "one-required", "any-object", "all-objects"] as const),
          ),
          { freq: 5, nil: undefined },
        ),
        isSerialized: oneIn(10),
        isUntyped: oneIn(20),
      }),
    }),
    oneIn(8),
  )
  .map(([spec, encodesReferences]): PydanticSpec => ({ ...spec, encodesReferences }));

function oneIn(count: number): Arbitrary<boolean> {
  return fastCheck.nat(count - 1).map((drawn) => drawn === 0);
}

/** What models are made of. */
interface Parts {
  readonly types: Arbitrary<TypeSpec>;
  readonly fieldNames: readonly string[];
  /** Where models stand under `$defs`, and their titles: the choice for one specification. */
  readonly names: Arbitrary<readonly (readonly [string, string])[]>;
  readonly tags: readonly ModelSpec["tag"][];
  readonly extras: Arbitrary<Extras>;
}

function specsOf(parts: Parts): Arbitrary<PydanticSpec> {
  return fastCheck.record({
    models: parts.names.chain((names) => modelsOf(parts, names)),
    root: fastCheck.option(parts.types, { freq: 4, nil: undefined }),
    modes: fastCheck.constantFrom<PydanticSpec["modes"][]>(
      "both",
      "both",
      "serialization",
      "validation",
    ),
    seed: fastCheck.nat(),
  });
}

function modelsOf(
  parts: Parts,
  names: readonly (readonly [string, string])[],
): Arbitrary<readonly ModelSpec[]> {
  return fastCheck
    .uniqueArray(
      fastCheck.record({
        name: fastCheck.constantFrom(...names),
        fields: fastCheck.uniqueArray(fieldsOf(parts), {
          maxLength: 5,
          selector: ({ name }) => name,
        }),
        extra: fastCheck.constantFrom<ModelSpec["extra"][]>(
          ...(["ignore", "ignore", "allow", "forbid", "typed"] as const),
        ),
        tag: fastCheck.constantFrom(...parts.tags),
        extras: parts.extras,
      }),
      { minLength: 1, maxLength: 5, selector: ({ name: [key] }) => key },
    )
    .map((specs) =>
      specs.map(({ name: [key, title], extras, ...rest }) => ({ key, title, ...rest, ...extras })),
    );
}

function fieldsOf({ types, fieldNames: names }: Parts): Arbitrary<FieldSpec> {
  return fastCheck.record({
    name: fastCheck.constantFrom(...names),
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
}
