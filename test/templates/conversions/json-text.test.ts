import fastCheck from "fast-check";
import { expect, it } from "vitest";
import { jsonText, parseJson } from "../../../templates/conversions/json-text.js";

const infinities = fastCheck.constantFrom(
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
);

const texts = fastCheck.oneof(
  fastCheck.string({ unit: "binary" }),
  fastCheck.constantFrom("Infinity", "NaN", '"NaN"', "number", "numberNaN", "\\", '\\"Infinity'),
);

const { values } = fastCheck.letrec((tie) => ({
  values: fastCheck.oneof(
    { maxDepth: 4 },
    infinities,
    texts,
    fastCheck.double({ noNaN: true }).filter((value) => !Object.is(value, -0)),
    fastCheck.constantFrom(null, true),
    fastCheck.array(tie("values")),
    fastCheck.dictionary(
      texts.filter((key) => key !== "__proto__"),
      tie("values"),
    ),
  ),
}));

it("reads what it writes", () => {
  fastCheck.assert(
    fastCheck.property(values, (value) => {
      expect(parseJson(jsonText(value))).toEqual(value);
    }),
  );
});

it("writes what Python writes, and the same as JSON.stringify otherwise", () => {
  expect(jsonText([Number.POSITIVE_INFINITY, { a: Number.NEGATIVE_INFINITY }, Number.NaN])).toBe(
    '[Infinity,{"a":-Infinity},NaN]',
  );
  fastCheck.assert(
    fastCheck.property(fastCheck.jsonValue(), (value) => {
      expect(jsonText(value)).toBe(JSON.stringify(value));
    }),
  );
});

it.each(["[Infinity", "NaN NaN", "{Infinity: 1}", "+NaN", ""])("%s is no JSON", (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});
