import type { Severity } from "../record.js";

/** What a schema says of its values that does not hold, or cannot be checked. */
export const valuesCatalog = {
  "default-not-accepted": {
    kind: "warning",
    severity: ({ value }: { readonly value: unknown }): Severity =>
      value === null ? "info" : "warning",
    meaning:
      "A default is not accepted by its own schema, which was widened; `info` where it is null.",
    message: ({ value }: { readonly value: unknown }): string =>
      isJson(value)
        ? `The default ${JSON.stringify(value)} is not accepted by the field's own schema; the schema was widened to accept it.`
        : `The default ${value} is not accepted by the field's own schema.`,
    hint: "Say the field's type in Python as it is on the wire, or correct the schema with an overlay.",
  },
  "example-not-accepted": {
    kind: "warning",
    meaning: "An example is not accepted by its own schema.",
    message: ({ example }: { readonly example: unknown }): string =>
      `The example ${JSON.stringify(example)} is not accepted by the field's own schema.`,
    hint: "Correct the example in Python.",
  },
  "format-unknown": {
    kind: "warning",
    meaning: "A format is not known, so values are not checked for it.",
    message: ({ format }: { readonly format: string }): string =>
      `The format ${JSON.stringify(format)} is not known, so values are not checked for it.`,
    hint: "It stays in the documentation; say the rule as a pattern to have it checked.",
  },
  "pattern-not-checked": {
    kind: "warning",
    meaning: "A pattern cannot be said in JavaScript, so it is not checked.",
    message: ({ pattern, reason }: { readonly pattern: string; readonly reason: string }): string =>
      `The pattern ${JSON.stringify(pattern)} cannot be said in JavaScript (${reason}), so it is not checked.`,
    hint: "It stays in the documentation; write it without that to have it checked.",
  },
  "pattern-slow": {
    kind: "warning",
    meaning: "A pattern can take very long on some texts.",
    message: ({ pattern, danger }: { readonly pattern: string; readonly danger: string }): string =>
      `The pattern ${JSON.stringify(pattern)} can take very long on some texts: ${danger}.`,
    hint: "Rewrite it without that, or bound the text's length.",
  },
  "tag-not-constant": {
    kind: "info",
    meaning: "The discriminator of a union does not have constants of its own in every member.",
    message: ({ tag }: { readonly tag: string }): string =>
      `The discriminator ${JSON.stringify(tag)} does not tell all members of the union apart, so a value is read as the member that fits best.`,
    hint: "Give the property a constant of its own (`Literal` in Python) in every member, or ignore this.",
  },
} as const;

/** JSON has no number that is not finite, so no schema can be widened to accept one. */
function isJson(value: unknown): boolean {
  return typeof value !== "number" || Number.isFinite(value);
}
