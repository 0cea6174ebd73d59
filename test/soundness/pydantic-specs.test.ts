import { describe, expect, it } from "vitest";
import { seed } from "../seed.js";
import { jsonText } from "./json-text.js";
import type { Kinds } from "./pydantic-specs.js";
import { randomModels } from "./random-models.js";

/** The same of kinds that all models may have. */
const heldMarks: typeof marks = [
  ["tags that are numbers", /"op":\{"const":\d/],
  ["tags that are truth values", /"op":\{"const":(?:true|false)/],
  ["tags of any text", /"op":\{"title":"Op"/],
  ["a root model in a tagged union", /"Wrapped\d/],
  ["a tagged union in another", /"TaggedTwice"/],
  ["a recursive union", /"RichText"/],
  [
    "a discriminator that no schema shows",
    /(?<!"propertyName":"[^"]*"\},)"oneOf":\[\{"(?!required)/,
  ],
];

/** What shows in a schema that it is of a kind that the generated code is not right about yet. */
const marks: readonly (readonly [string, RegExp])[] = [
  ["a note beside a reference", /"\$ref":"[^"]*","(?:unit|x-foo|widget|\$comment)"/],
  ["names that clash", /"FilterAsInput"|"FilterInput"/],
  ["words of TypeScript", /"(?:readonly|infer|keyof)":\{/],
  ["a combination beside properties", /"required":\["another"\]/],
  ["a serializer", /"additionalProperties":true,"type":"object"/],
  ["negative zero", /-0\.0/],
  ["references that are percent-encoded", /"#\/\$defs\/[^"]*%C3/],
];

const texts = (kinds: Kinds): string =>
  jsonText(randomModels(1500, seed, kinds).map((model) => model.case));

describe("random specifications", () => {
  const all = texts("all");
  const held = texts("held");

  it.each(marks.map(([what, mark]) => ({ what, mark })))("of all kinds have $what", ({ mark }) => {
    expect(mark.test(all)).toBe(true);
  });

  it.each(heldMarks.map(([what, mark]) => ({ what, mark })))(
    "that are held have $what",
    ({ mark }) => {
      expect(mark.test(held)).toBe(true);
    },
  );

  it("that are held have only what the generated code is right about", () => {
    const own = marks.filter(([what]) => what !== "a serializer" && what !== "negative zero");
    expect(own.filter(([, mark]) => mark.test(held)).map(([what]) => what)).toEqual([]);
  });
});
