/**
 * What each kind of change means, for whom. This table is what `diff` runs from, and what the table in
 * `docs/diff.md` is written from (`npm run written`).
 */

/** What a change means for one audience. */
export type ChangeClass = "breaking" | "compatible" | "documentation";

/** What a change does, and with it what it means for each audience. */
export interface Effect {
  /** For code that parses what the service sends, made for the old schema. */
  readonly reader: ChangeClass;
  /** For code that sends to the service what the old schema accepts. */
  readonly writer: ChangeClass;
  /** For code that uses the generated types: as they are read, and as they are written. */
  readonly typescript: { readonly read: ChangeClass; readonly written: ChangeClass };
}

/** Says what a kind of change means: one of the effects, and the change in words. */
export type Rule = readonly [effect: EffectName, what: string];

/**
 * The effects. Who reads must cope with every value that the new schema accepts, so for readers what widens
 * breaks; who writes must still be accepted, so for writers what narrows breaks.
 */
export const effects = {
  /** More values than before, or others in the place of fewer. */
  widens: {
    reader: "breaking",
    writer: "compatible",
    typescript: { read: "breaking", written: "compatible" },
  },
  /** Fewer values than before. */
  narrows: {
    reader: "compatible",
    writer: "breaking",
    typescript: { read: "compatible", written: "breaking" },
  },
  changes: {
    reader: "breaking",
    writer: "breaking",
    typescript: { read: "breaking", written: "breaking" },
  },
  /** As above, where no TypeScript compiler sees it: types have no bounds and no patterns. */
  "widens the wire": {
    reader: "breaking",
    writer: "compatible",
    typescript: { read: "documentation", written: "documentation" },
  },
  "narrows the wire": {
    reader: "compatible",
    writer: "breaking",
    typescript: { read: "documentation", written: "documentation" },
  },
  "changes the wire": {
    reader: "breaking",
    writer: "breaking",
    typescript: { read: "documentation", written: "documentation" },
  },
  "changes the types": {
    reader: "compatible",
    writer: "compatible",
    typescript: { read: "breaking", written: "breaking" },
  },
  extends: {
    reader: "compatible",
    writer: "compatible",
    typescript: { read: "compatible", written: "compatible" },
  },
  documents: {
    reader: "documentation",
    writer: "documentation",
    typescript: { read: "documentation", written: "documentation" },
  },
  /** A field may be there that the old schema forbids. */
  "extends what was closed": {
    reader: "breaking",
    writer: "compatible",
    typescript: { read: "compatible", written: "compatible" },
  },
  "demands of what was closed": {
    reader: "breaking",
    writer: "breaking",
    typescript: { read: "compatible", written: "breaking" },
  },
  /** What was read is gone; what is sent in its place is ignored. */
  "takes away": {
    reader: "breaking",
    writer: "compatible",
    typescript: { read: "breaking", written: "breaking" },
  },
  /** What is left out means something else, in types that stay as they are. */
  "changes what absence means": {
    reader: "breaking",
    writer: "breaking",
    typescript: { read: "breaking", written: "compatible" },
  },
  /** The values kept are of other types than before, so nobody may send them any more. */
  "refuses what was open": {
    reader: "compatible",
    writer: "breaking",
    typescript: { read: "breaking", written: "breaking" },
  },
} as const;

/** The name of an effect. */
export type EffectName = keyof typeof effects;

/** The rules, by the code that a change has. */
export const rules = {
  "schema-added": ["extends", "a schema was added to the folder"],
  "schema-removed": ["changes", "a schema was removed from the folder"],
  "model-added": ["extends", "a model was added"],
  "model-removed": ["changes the types", "a model was removed: nothing refers to it any more"],
  "model-renamed": ["changes the types", "a model was renamed"],
  "model-replaced": ["changes the types", "a field has another model of the same content"],

  "field-added-required": ["narrows", "a required field was added"],
  "field-added-optional": ["extends", "an optional field was added"],
  "field-added-with-default": ["extends", "a field with a default was added"],
  "field-added-required-to-closed": [
    "demands of what was closed",
    "a required field was added to a model that forbade all others",
  ],
  "field-added-optional-to-closed": [
    "extends what was closed",
    "an optional field was added to a model that forbade all others",
  ],
  "field-added-among-extras": [
    "narrows",
    "a field was added to a model that kept extra fields of any type",
  ],
  "field-added-among-typed-extras": [
    "demands of what was closed",
    "a field was added to a model whose extra fields have a type",
  ],
  "field-removed": ["takes away", "a field was removed; what is sent for it is ignored"],
  "field-removed-from-closed": [
    "changes",
    "a field was removed from a model that forbids all others",
  ],
  "field-removed-among-typed-extras": [
    "changes",
    "a field was removed from a model whose extra fields have a type",
  ],
  "field-renamed": ["changes", "a field was removed and one like it was added: renamed, it seems"],

  "field-made-required": ["narrows", "an optional field became required"],
  "field-made-optional": ["widens", "a required field became optional, without a default"],
  "field-made-defaulted": [
    "widens the wire",
    "a required field became optional, with a default that readers fill in",
  ],
  "default-added": ["extends", "an optional field got a default"],
  "default-changed": ["changes the wire", "the default of an optional field changed"],
  "default-removed": ["changes what absence means", "an optional field lost its default"],
  "default-documented": ["documents", "a default changed where it is never filled in"],

  "null-added": ["widens", "null became allowed"],
  "null-removed": ["narrows", "null is no longer allowed"],
  "type-widened": ["widens", "the type was widened: all that was allowed still is"],
  "type-narrowed": ["narrows", "the type was narrowed: nothing is allowed that was not"],
  "type-changed": ["changes", "the type is another"],
  "integer-made-number": ["widens the wire", "an integer became a number"],
  "number-made-integer": ["narrows the wire", "a number became an integer"],
  "enum-value-added": ["widens", "a value was added to a closed set"],
  "enum-value-removed": ["narrows", "a value was removed from a closed set"],
  "const-changed": ["changes", "the only value that is allowed is another"],
  "union-member-added": ["widens", "a member was added to a union"],
  "union-member-removed": ["narrows", "a member was removed from a union"],
  "tag-added": ["narrows", "a union became a tagged one"],
  "tag-removed": ["widens", "a tagged union lost its tag"],
  "tag-changed": ["changes", "another field is the tag of a union"],

  "minimum-raised": ["narrows the wire", "the lower bound was raised or added"],
  "minimum-lowered": ["widens the wire", "the lower bound was lowered or removed"],
  "minimum-made-exclusive": ["narrows the wire", "the lower bound itself is no longer allowed"],
  "minimum-made-inclusive": ["widens the wire", "the lower bound itself became allowed"],
  "maximum-lowered": ["narrows the wire", "the upper bound was lowered or added"],
  "maximum-raised": ["widens the wire", "the upper bound was raised or removed"],
  "maximum-made-exclusive": ["narrows the wire", "the upper bound itself is no longer allowed"],
  "maximum-made-inclusive": ["widens the wire", "the upper bound itself became allowed"],
  "multiple-of-narrowed": ["narrows the wire", "numbers must be multiples of a larger step"],
  "multiple-of-widened": ["widens the wire", "numbers may be multiples of a smaller step"],
  "multiple-of-changed": ["changes the wire", "numbers must be multiples of another step"],
  "min-length-raised": ["narrows the wire", "texts must be longer"],
  "min-length-lowered": ["widens the wire", "texts may be shorter"],
  "max-length-lowered": ["narrows the wire", "texts must be shorter"],
  "max-length-raised": ["widens the wire", "texts may be longer"],
  "min-items-raised": ["narrows the wire", "lists must have more items"],
  "min-items-lowered": ["widens the wire", "lists may have fewer items"],
  "max-items-lowered": ["narrows the wire", "lists must have fewer items"],
  "max-items-raised": ["widens the wire", "lists may have more items"],
  "min-properties-raised": ["narrows the wire", "dictionaries must have more entries"],
  "min-properties-lowered": ["widens the wire", "dictionaries may have fewer entries"],
  "max-properties-lowered": ["narrows the wire", "dictionaries must have fewer entries"],
  "max-properties-raised": ["widens the wire", "dictionaries may have more entries"],
  "unique-items-added": ["narrows the wire", "no item may be in a list twice"],
  "unique-items-removed": ["widens the wire", "an item may be in a list twice"],

  "pattern-added": ["narrows the wire", "texts must match a pattern"],
  "pattern-removed": ["widens the wire", "texts need not match a pattern any more"],
  "pattern-changed": ["changes the wire", "texts must match another pattern"],
  "format-added": ["narrows the wire", "texts must have a format"],
  "format-removed": ["widens the wire", "texts need not have a format any more"],
  "format-changed": ["changes the wire", "texts must have another format"],
  "time-format-added": ["narrows", "texts became times (`Date` with the option `dates`)"],
  "time-format-removed": ["widens", "times became any texts (`Date` with the option `dates`)"],
  "time-format-changed": ["changes", "times became others (`Date` with the option `dates`)"],
  "number-format-changed": ["documents", "how a number is stored changed: `int64`, `float`"],

  "tuple-length-changed": ["changes", "a tuple has another length, or became a list"],
  "extras-forbidden": ["narrows the wire", "extra fields, which were ignored, became forbidden"],
  "extras-ignored": ["extends", "extra fields, which were forbidden, became ignored"],
  "extras-kept": ["extends", "extra fields, which were ignored, are kept"],
  "extras-allowed": [
    "extends what was closed",
    "extra fields, which were forbidden, became allowed and are kept",
  ],
  "extras-dropped": ["changes the types", "extra fields, which were kept, are ignored"],
  "extras-refused": ["refuses what was open", "extra fields, which were kept, became forbidden"],
  "key-rule-added": ["narrows", "the keys of a dictionary became restricted"],
  "key-rule-removed": ["widens", "the keys of a dictionary are no longer restricted"],
  "key-pattern-added": ["changes", "a pattern for keys was added"],
  "key-pattern-removed": ["changes", "a pattern for keys was removed"],
  "key-pattern-changed": ["changes the wire", "the keys of a dictionary have another pattern"],
  "other-constraint-changed": [
    "changes",
    "a constraint changed whose effect cannot be told: `not`, `if`, `contains`",
  ],

  "title-changed": ["documents", "a title was added, changed or removed"],
  "description-changed": ["documents", "a description was added, changed or removed"],
  "examples-changed": ["documents", "examples were added, changed or removed"],
  "annotation-changed": ["documents", "another keyword that constrains nothing changed"],
  "deprecated-added": ["documents", "something became deprecated"],
  "deprecated-removed": ["documents", "something is no longer deprecated"],
  "read-only-added": ["narrows the wire", "a field is computed now, and not to be sent"],
  "read-only-removed": ["extends", "a field that was computed may be sent"],
  "write-only-added": ["widens the wire", "a field is never sent by the service any more"],
  "write-only-removed": ["extends", "a field that was never sent by the service is"],
} as const;

/** The code of a kind of change. */
export type RuleCode = keyof typeof rules;

/** What a kind of change means. */
export function effectOf(code: RuleCode): Effect {
  return effects[rules[code][0]];
}

/** The class that matters more. */
export function worse(left: ChangeClass, right: ChangeClass): ChangeClass {
  const order: readonly ChangeClass[] = ["breaking", "compatible", "documentation"];
  return order.find((one) => one === left || one === right) ?? "documentation";
}
