import { beforeAll, describe, expect, it } from "vitest";
import type { Json, Schema } from "../../generator/schema/schema.js";
import type { GeneratedModule } from "./generate-and-import.js";
import { generatedFrom, model, to } from "./union-schemas.js";

const rich: Schema = {
  title: "RichText",
  anyOf: [
    { type: "string" },
    to("Bold"),
    to("Italic"),
    { type: "array", items: to("RichText") },
    { type: "array", items: to("RichText"), minItems: 1 },
  ],
};

const $defs: { readonly [name: string]: Schema } = {
  RichText: rich,
  Bold: model("Bold", { weight: { type: "integer", default: 700 }, content: to("RichText") }),
  Italic: model("Italic", { slant: { type: "integer", default: 10 }, content: to("RichText") }),
};

/** Counts how often the fields and items of a value are looked at. */
interface Counted {
  readonly value: Json;
  readonly looks: () => number;
}

/** Texts in texts, `depth` levels of them. */
function nested(depth: number, innermost: Json, inList: boolean): Counted {
  let looks = 0;
  let value = innermost;
  for (let level = 0; level < depth; level += 1) {
    const inner = value;
    const counted = (target: { [key: string]: Json } | Json[], key: string): void => {
      Object.defineProperty(target, key, {
        enumerable: true,
        get: () => {
          looks += 1;
          return inner;
        },
      });
    };
    const around: { [key: string]: Json } | Json[] = inList ? [null] : {};
    counted(around, inList ? "0" : "content");
    value = around;
  }
  return { value, looks: () => looks };
}

let module: GeneratedModule;

beforeAll(async () => {
  module = await generatedFrom({ text: to("RichText") }, $defs);
}, 60_000);

describe("a plain union that has itself inside it", () => {
  it.each<[what: string, innermost: Json, inList: boolean]>([
    ["of objects", "x", false],
    ["of objects, with something wrong inside", 5, false],
    ["of lists", "x", true],
    ["of lists, with something wrong inside", 5, true],
  ])("%s is read in a time that grows as the value does", (_, innermost, inList) => {
    const looksAt = (depth: number): number => {
      const { value, looks } = nested(depth, innermost, inList);
      module.safeParseParameters({ text: value });
      return looks();
    };
    const [some, twice] = [looksAt(50), looksAt(100)];
    expect(some).toBeGreaterThan(0);
    expect(twice / some).toBeLessThan(2.2);
  });

  it("says what is wrong once, however deep", () => {
    const { value } = nested(30, 5, false);
    const { issues = [] } = module.safeParseParameters({ text: value });
    expect(issues.map(({ path, message }) => [path.length, message])).toEqual([
      [31, "Content must be text, or an object, or a list, not 5."],
    ]);
  });

  it("names the place of what is wrong, where a value stands twice", () => {
    const shared = { content: 5 };
    const { issues = [] } = module.safeParseParameters({ text: [shared, { content: shared }] });
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "text.0.content",
      "text.1.content.content",
    ]);
  });
});
