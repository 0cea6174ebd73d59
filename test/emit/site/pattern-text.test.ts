import { expect, it } from "vitest";
import { textsForPattern } from "../../../generator/emit/site/pattern-text.js";

const any = { least: 0, most: Number.POSITIVE_INFINITY };

it.each([
  ["^[A-Z]{7}\\d{5}$", "ABCDEFG89012"],
  ["^(?:circle|polygon) \\d+$", "circle 2"],
  ["^[a-z]+$", "a"],
  ["^#[0-9a-f]{6}$", "#abcdef"],
  ["^(\\w)-\\1$", "a-a"],
  ["^$", ""],
  ["\\p{Lu}\\p{Nd}", "A2"],
  ["^[^a-zA-Z0-9]$", "-"],
  ["^\\p{Script=Greek}$", "Ͱ"],
  ["^a{2,}b?$", "aab"],
])("%s is matched by %s", (pattern, text) => {
  expect(textsForPattern(pattern, any)).toEqual([text]);
});

it.each([
  "^(?=.*\\d)(?=.*[a-z])[A-Za-z\\d]{8,}$",
  "^(?!00)\\d{2}$",
  "^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$",
  "(?<!a)b",
  "^[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$",
  "^(?:[A-Z][a-z]+ )*[A-Z][a-z]+$",
  "^\\S+@\\S+\\.\\S+$",
  "^\\bword\\b$",
])("a text for %s is matched by it", (pattern) => {
  const [text = "none", ...more] = textsForPattern(pattern, any, 1);
  expect(more).toEqual([]);
  expect(text).toMatch(new RegExp(pattern, "u"));
});

it("has the length that is asked for, as far as the pattern has some", () => {
  const [long = ""] = textsForPattern("^[a-z-]*$", { least: 30, most: 40 });
  expect(long.length).toBe(30);
  expect(textsForPattern("^[a-z]{3}$", { least: 4, most: 9 })).toEqual([]);
  expect(textsForPattern("^a{100000}$", any)).toEqual([]);
  expect(textsForPattern("^(?!)$", any)).toEqual([]);
});

it("are as many as asked for, all different, and the same each time", () => {
  const texts = textsForPattern("^[A-Z]{2}\\d$", any, 5);
  expect(new Set(texts).size).toBe(5);
  expect(textsForPattern("^[A-Z]{2}\\d$", any, 5)).toEqual(texts);
  expect(textsForPattern("^(?:yes|no)$", any, 5).toSorted()).toEqual(["no", "yes"]);
});
