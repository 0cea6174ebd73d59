import { describe, expect, it } from "vitest";
import { patterns } from "../../generator/canonical/patterns.js";
import { applied, quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { example } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

describe("a pattern", () => {
  it("of JavaScript's own syntax stays", () => {
    const before = example("cone-search", "/properties/catalog");
    expect(quietly(patterns, before)).toBe(before);
  });

  it("of Rust's is translated, and kept as it was for documentation", () => {
    const before = example("spectral-extraction", "/$defs/Comparison/properties/column");
    const after = quietly(patterns, before);
    expect(before.pattern).toBe("\\A(?i:[a-z_][a-z0-9_]*)\\z");
    expect(after["sourcePattern"]).toBe(before.pattern);
    const translated = new RegExp(after.pattern ?? "", "u");
    expect(["Flux", "_1"].every((text) => translated.test(text))).toBe(true);
    expect(["1a", "a b", "a\n", ""].some((text) => translated.test(text))).toBe(false);
  });

  it("that JavaScript cannot say is documentation only, with a word about it", () => {
    const { after, reported } = applied(patterns, {
      properties: { a: { type: "string", pattern: "(?P<open" } },
    });
    expect(after).toEqual({ properties: { a: { type: "string", sourcePattern: "(?P<open" } } });
    expect(reported).toEqual([["pattern-not-checked", "/properties/a/pattern"]]);
  });

  it("that can take very long stays, with a word about it", () => {
    const { after, reported } = applied(patterns, { pattern: "^(a+)+$" });
    expect(after.pattern).toBe("^(a+)+$");
    expect(reported).toEqual([["pattern-slow", "/pattern"]]);
  });
});

describe("the patterns of keys", () => {
  it("are translated, too", () => {
    const before = { patternProperties: { "\\A[a-z]+\\z": { type: "string" } } };
    const [source = ""] = Object.keys(quietly(patterns, before).patternProperties ?? {});
    expect(new RegExp(source, "u").test("abc")).toBe(true);
    expect(new RegExp(source, "u").test("ab\n")).toBe(false);
  });

  it("allow any key where one cannot be said", () => {
    const { after, reported } = applied(patterns, {
      type: "object",
      patternProperties: { "(?P<open": { type: "string" }, "^a": { type: "null" } },
      additionalProperties: false,
    });
    expect(after).toEqual({ type: "object", patternProperties: { "^a": { type: "null" } } });
    expect(reported).toEqual([["pattern-not-checked", "/patternProperties/(?P<open"]]);
  });

  it("that mean the same in JavaScript lose none of their schemas", () => {
    const after = quietly(patterns, {
      patternProperties: { "\\Aa": { minLength: 2 }, "^a": { maxLength: 3 } },
    });
    const both = Object.values(after.patternProperties ?? {});
    expect(JSON.stringify(both)).toContain("minLength");
    expect(JSON.stringify(both)).toContain("maxLength");
  });
});

it("for any schemas it keeps the meaning, and is done at once", () => {
  keepsMeaning(patterns, documents, 50);
  isDoneAtOnce(patterns, documents);
});
