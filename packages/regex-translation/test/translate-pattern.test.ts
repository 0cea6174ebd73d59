import fastCheck from "fast-check";
import { describe, expect, it, test } from "vitest";
import { translatePattern } from "../index.js";
import { patternsThatPythonReadsOtherwise } from "./pattern-differences.js";
import recording from "./patterns.recorded.json" with { type: "json" };

/** What one engine made of one pattern: undefined if it refused it, else text by text. */
type Matches = ReadonlyMap<string, boolean> | undefined;

const recorded = readRecording();

/** ECMAScript's source for a pattern that is expected to have one. */
function translated(pattern: string): string {
  const translation = translatePattern(pattern);
  return "source" in translation ? translation.source : `no source: ${translation.reason}`;
}

function reasonFor(pattern: string): string | undefined {
  const translation = translatePattern(pattern);
  return "reason" in translation ? translation.reason : undefined;
}

describe("what real Pydantic accepts", () => {
  test("the recording has patterns enough", () => {
    expect(recorded.size).toBeGreaterThan(300);
  });

  test.each([...recorded.keys()])("%j", (pattern) => {
    const engines = recorded.get(pattern);
    const matches = engines?.rust ?? engines?.python;
    const translation = translatePattern(pattern);
    if ("reason" in translation) {
      expect(translation.reason).not.toBe("");
      return;
    }
    expect(differences(translation.source, matches)).toEqual([]);
  });

  test("the patterns without translation are few, of those that an engine accepts", () => {
    const accepted = [...recorded].filter(([, { rust, python }]) => rust ?? python);
    const without = accepted.filter(([pattern]) => reasonFor(pattern) !== undefined);
    expect(without.map(([pattern]) => pattern)).toEqual([
      String.raw`\N{DIGIT ONE}`,
      String.raw`^\p{Age=6.0}$`,
      String.raw`(a)?\1b`,
      String.raw`(?:(a)|b)\1`,
      String.raw`(?:(a)|b)*\1`,
      String.raw`(?i)(a)\1`,
      "(a)(?(1)b|c)",
    ]);
  });

  test("where the engines differ, the patterns are known", () => {
    const found = [...recorded].filter(([pattern, { rust, python }]) => {
      const translation = translatePattern(pattern);
      const hasBoth = rust !== undefined && python !== undefined && "source" in translation;
      return hasBoth && differences(translation.source, python).length > 0;
    });
    expect(new Set(found.map(([pattern]) => pattern))).toEqual(patternsThatPythonReadsOtherwise);
  });
});

describe("translatePattern", () => {
  it.each([
    ["^[a-z]+(?:-[a-z]+)*$", "^[a-z]+(?:-[a-z]+)*$"],
    [String.raw`^s3://[a-z0-9.\-]+/.+$`, String.raw`^s3://[a-z0-9.\-]+/[^\n]+$`],
    [String.raw`^(?P<year>\d{4})\Z`, String.raw`^(?<year>\p{Nd}{4})$`],
    [String.raw`\A(?<year>[0-9]{4})\z`, "^(?<year>[0-9]{4})$"],
    ["(?i)^ab-5$", "^[aA][bB]-5$"],
    ["(?i)k", String.raw`[kK\u212A]`],
    ["(?i-u)k", "[kK]"],
    ["(?s).", "[^]"],
    ["(?m)^a$", String.raw`(?<![^\n])a(?![^\n])`],
    ["(?x) a [ b ] # c", "a[b]"],
    ["[a-z&&[^aeiou]]", "(?:(?=[^aeiou])[a-z])"],
    ["[a-z--[aeiou]]", "(?:(?![aeiou])[a-z])"],
    ["[[:alpha:]_]", "[A-Za-z_]"],
    [String.raw`\pL\p{greek}\P{Lu}`, String.raw`\p{L}\p{Script=Greek}\P{Lu}`],
    [String.raw`\x{1F600}\-\'\a`, String.raw`😀-'\x07`],
    ["]}{,2}(?=a)", String.raw`\]\}{0,2}(?=a)`],
    ["(?#why)a(?=b)", "a(?=b)"],
    ["(?P<q>['\"])x(?P=q)", String.raw`(?<q>['"])x\1`],
    ["a++b(?=c)", String.raw`(?:(?=(a+))\1)b(?=c)`],
    [String.raw`(?>a)(b)\1`, String.raw`(?:(?=(a))\1)(b)\2`],
    [String.raw`(?=.)\w$`, String.raw`(?=[^\n])[\p{L}\p{N}_](?=\n?$)`],
    [String.raw`(?<year>\d)(?=x)`, String.raw`(?<year>\d)(?=x)`],
  ])("%j becomes %j", (pattern, source) => {
    expect(translated(pattern)).toBe(source);
  });

  it.each([
    ["(a)(?(1)b|c)", /whether another has taken part/],
    ["(", /not closed/],
    [String.raw`(a)|\1`, /may not have taken part/],
    [String.raw`(?i)(a)\1`, /ignores case/],
    ["(?<=a++)b", /lookbehind/],
    [String.raw`\p{Nope}`, /no Unicode property "Nope"/],
    ["a{9999999}", /counts further/],
    [`${"(".repeat(5000)}a${")".repeat(5000)}`, /levels deep/],
    [`a${"*".repeat(5000)}`, /levels deep/],
    ["[".repeat(5000), /levels deep/],
    ["[a~~b~~c~~d~~e~~f~~g]", /symmetric/],
  ])("%j has no translation", (pattern, reason) => {
    expect(reasonFor(pattern)).toMatch(reason);
  });

  it("takes any text, and gives nothing that doesn't compile", () => {
    fastCheck.assert(
      fastCheck.property(patternText(), (pattern) => {
        const translation = translatePattern(pattern);
        if ("source" in translation) {
          expect(() => new RegExp(translation.source, translation.flags).test("")).not.toThrow();
        } else {
          expect(translation.reason).not.toBe("");
        }
      }),
      { numRuns: 5000 },
    );
  });

  it("takes long patterns", () => {
    for (const part of ["a", "a?", "(a)", "[a-z]", "(?i)é", "a|", "[[:x", "{1"]) {
      expect(() => translatePattern(part.repeat(2000))).not.toThrow();
    }
  });
});

function differences(source: string, matches: Matches): readonly string[] {
  const expression = new RegExp(source, "u");
  return [...(matches ?? [])]
    .filter(([text, matched]) => expression.test(text) !== matched)
    .map(([text]) => text);
}

/** Texts that look like patterns, and some that don't. */
function patternText(): fastCheck.Arbitrary<string> {
  const signs = [..."()[]{}|*+?.^$\\-:&~#<>=!,;dDwWsSbBAzZpPkxuUnN0123ié \n"];
  const parts = [...signs, "(?", "(?P<n>", "(?i)", "(?<=", "[[:alpha:]", "\\p{", "{1,2}", "&&"];
  return fastCheck.oneof(
    fastCheck.string({ unit: "binary" }),
    fastCheck.array(fastCheck.constantFrom(...parts), { maxLength: 30 }).map((all) => all.join("")),
  );
}

function readRecording(): ReadonlyMap<string, { rust: Matches; python: Matches }> {
  const engines = new Map<string, { rust: Matches; python: Matches }>();
  for (const { pattern, engine, text, matched } of recording) {
    const matches = engines.get(pattern) ?? { rust: undefined, python: undefined };
    if (text !== undefined && matched !== undefined && (engine === "rust" || engine === "python")) {
      matches[engine] = new Map([...(matches[engine] ?? []), [text, matched]]);
    }
    engines.set(pattern, matches);
  }
  return engines;
}
