import fastCheck, { type Arbitrary } from "fast-check";
import type { Json, Schema } from "../../generator/schema/schema.js";

/** Plain values, few enough that a random schema's values meet a random value's. */
const plainValues: Arbitrary<Json> = fastCheck.constantFrom<Json[]>(
  ...[null, true, false, 0, 1, 2, -1, 1.5, "", "a", "b", "long"],
);

/** Names of properties, few enough to meet as well. */
const propertyNames: Arbitrary<string> = fastCheck.constantFrom("a", "b", "c");

/** As JSON.parse makes objects, with `Object.prototype`. */
const plainObject = { noNullPrototype: true } as const;

function objects<Value>(
  keys: Arbitrary<string>,
  members: Arbitrary<Value>,
): Arbitrary<{ [key: string]: Value }> {
  return fastCheck.dictionary(keys, members, { maxKeys: 3, ...plainObject });
}

/** JSON values that a random schema of `schemas` has something to say about. */
export const values: Arbitrary<Json> = fastCheck.letrec<{ value: Json }>((tie) => ({
  value: fastCheck.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 3, arbitrary: plainValues },
    fastCheck.array(tie("value"), { maxLength: 3 }),
    objects(propertyNames, tie("value")),
  ),
})).value;

/** Any text at all, lone surrogates and `__proto__` among them. */
export const hostileTexts: Arbitrary<string> = fastCheck.oneof(
  fastCheck.string({ unit: "binary" }),
  fastCheck.string({ unit: "grapheme" }),
  fastCheck.string({
    unit: fastCheck.constantFrom("A", "b", "_", "1", "[", "]", "-", "/", "~", "%", "."),
  }),
  fastCheck.constantFrom(
    ...["__proto__", "constructor", "toString", "", "~", "~1", "a/b", "%", "class", "string"],
    ...["Foo-Input", "Foo-Output", "Foo__1", "pkg__mod__Foo", "Pair_int_", "Pair[int]", "m²", "½"],
  ),
);

/** JSON with hostile keys and texts. */
export const hostileJson: Arbitrary<Json> = fastCheck.letrec<{ value: Json }>((tie) => ({
  value: fastCheck.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 2, arbitrary: fastCheck.oneof(plainValues, hostileTexts) },
    fastCheck.array(tie("value"), { maxLength: 3 }),
    objects(hostileTexts, tie("value")),
  ),
})).value;

const typeNames = ["null", "boolean", "object", "array", "number", "string", "integer"] as const;

/** Schemas of draft 2020-12, with any keywords beside each other; `references` are the `$ref`s in them. */
export function schemas(references: readonly string[] = []): Arbitrary<Schema> {
  return fastCheck.letrec<{ schema: Schema }>((tie) => {
    const schema = tie("schema");
    const list = fastCheck.array(schema, { minLength: 1, maxLength: 3 });
    const count = fastCheck.nat({ max: 3 });
    const oneOrMoreTypes = fastCheck.oneof(
      fastCheck.constantFrom(...typeNames),
      fastCheck.uniqueArray(fastCheck.constantFrom(...typeNames), { minLength: 1, maxLength: 3 }),
    );
    const plain = fastCheck.record(
      {
        type: oneOrMoreTypes,
        minLength: count,
        minimum: count,
        maxItems: count,
        title: fastCheck.constantFrom("A", "Some title"),
        default: plainValues,
      },
      { requiredKeys: [], ...plainObject },
    );
    const allowed = fastCheck.record(
      {
        type: oneOrMoreTypes,
        enum: fastCheck.uniqueArray(values, { minLength: 1, maxLength: 4 }),
        const: values,
        description: fastCheck.constantFrom("Some text."),
      },
      { requiredKeys: [], ...plainObject },
    );
    const nested = fewKeys({
      type: oneOrMoreTypes,
      anyOf: list,
      oneOf: list,
      allOf: list,
      not: schema,
      properties: objects(propertyNames, schema),
      required: fastCheck.uniqueArray(propertyNames, { maxLength: 1 }),
      additionalProperties: fastCheck.oneof(schema, fastCheck.boolean()),
      patternProperties: objects(fastCheck.constantFrom("^a", "b"), schema),
      propertyNames: fastCheck.constant({ maxLength: 1 }),
      items: fastCheck.oneof(schema, fastCheck.boolean()),
      prefixItems: list,
      uniqueItems: fastCheck.boolean(),
      if: schema,
      // biome-ignore lint/suspicious/noThenProperty: the keyword's name.
      then: schema,
      else: schema,
      description: fastCheck.constantFrom("Some text."),
      ...(references.length === 0 ? {} : { $ref: fastCheck.constantFrom(...references) }),
    });
    // As Pydantic does it: one keyword that says the kind, and perhaps annotations beside it.
    const tidy = fastCheck.oneof(
      fastCheck.record({ anyOf: list }, plainObject),
      fastCheck.record(
        { anyOf: fastCheck.tuple(schema, fastCheck.constant({ type: "null" })) },
        plainObject,
      ),
      fastCheck.record(
        { allOf: fastCheck.tuple(schema), description: fastCheck.constant("Text.") },
        plainObject,
      ),
      fastCheck.record(
        {
          type: fastCheck.constant("object"),
          properties: objects(propertyNames, schema),
        },
        plainObject,
      ),
      ...references.map(($ref) => fastCheck.constant<Schema>({ $ref })),
    );
    return {
      schema: fastCheck.oneof(
        { maxDepth: 3, depthSize: "small" },
        plain,
        allowed,
        { weight: 2, arbitrary: tidy },
        { weight: 2, arbitrary: nested },
      ),
    };
  }).schema;
}

/** Objects with up to three of the keys: with more of them a schema accepts nothing. */
function fewKeys(model: { readonly [key: string]: Arbitrary<unknown> }): Arbitrary<Schema> {
  return fastCheck
    .shuffledSubarray(Object.entries(model), { minLength: 1, maxLength: 3 })
    .chain((chosen) => fastCheck.record(Object.fromEntries(chosen), { noNullPrototype: true }));
}

/** Documents with two definitions; the root refers to both, and `B` to `A`. */
export const documents: Arbitrary<Schema> = fastCheck
  .tuple(schemas(["#/$defs/A", "#/$defs/B"]), schemas(), schemas(["#/$defs/A"]))
  .map(([root, first, second]) => ({ ...root, $defs: { A: first, B: second } }));

/** The same after the pass `root`: every model is a definition, the document only refers to one. */
export const rootedDocuments: Arbitrary<Schema> = documents.map(({ $defs, ...root }) => ({
  $ref: "#/$defs/Root",
  $defs: { Root: root, ...$defs },
}));
