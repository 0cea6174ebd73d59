import { typesOf } from "../schema/json-types.js";
import { keywords } from "../schema/keywords.js";
import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Says that a text is a `Decimal` in place of the pattern that Pydantic 2.12 and 2.13 write. It refuses what Pydantic
 * itself writes (`1E+5`), takes time that grows with the square of the text's length, and where `max_digits` is given
 * ends in an alternative that matches any rest. Other versions write no pattern: see `both-modes.ts`.
 */
export const decimals: Pass = {
  name: "decimals",
  repairs:
    "the pattern of a `Decimal`, which refuses `1E+5`, and which only Pydantic 2.12 and 2.13 write",
  apply: (document) => mapSchemas(document, withFormat),
};

/** What Pydantic writes (`GenerateJsonSchema.decimal_schema`), the numbers of digits left open. */
const decimalPatterns: readonly RegExp[] = [
  String.raw`\d*\.?\d*$`,
  String.raw`\d*\.?\d{0,#}0*$`,
  String.raw`(?:\d{0,#}|(?=[\d.]{1,#}0*$)\d{0,#}\.\d{0,#}0*$)`,
  String.raw`(?:\d{0,#}|(?=[\d.]{1,#}0*$)\d*\.\d*0*$)`,
].map((ending) => {
  const literal = `^(?!^[-+.]*$)[+-]?0*${ending}`.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("#", "\\d+")}$`);
});

function withFormat(schema: Schema): Schema {
  const { pattern = "" } = schema;
  return decimalPatterns.some((known) => known.test(pattern))
    ? { ...without(schema, "pattern"), format: decimalFormat }
    : schema;
}

/** The generator's own format, which no Pydantic writes. */
export const decimalFormat = "decimal";

/**
 * A text of which both schemas of a model together say that it is a `Decimal`: a number or any text is accepted, and a
 * text is sent. Each alone says it of other types, too: of `float | str`, and of `str`.
 *
 * @param accepted - the schema of the same place in the other mode, or this one.
 */
export function isDecimalPair(accepted: Schema, sent: Schema): boolean {
  const isNullable = typesOf(sent)?.includes("null") === true;
  const others = isNullable ? ["null"] : [];
  return (
    hasTypes(accepted, ["number", "string", ...others]) &&
    hasTypes(sent, ["string", ...others]) &&
    ![accepted, sent].some((schema) => Object.keys(schema).some(isAboutTexts))
  );
}

function hasTypes(schema: Schema, expected: readonly string[]): boolean {
  const types = typesOf(schema) ?? [];
  return types.length === expected.length && expected.every((type) => types.includes(type));
}

function isAboutTexts(keyword: string): boolean {
  const { types, role } = keywords.get(keyword) ?? {};
  if (keyword === "enum" || keyword === "const") return true;
  return role === "constraint" && types?.includes("string") === true;
}
