import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import {
  errorAt,
  errorOfJob,
  XmlError,
  xmlAttribute,
  xmlDateTime,
  xmlInt,
  xmlItems,
  xmlLong,
  xmlText,
} from "../../../templates/runtime/xml-text.js";

describe("texts", () => {
  it.each([
    ["a & b < c > d", "a &amp; b &lt; c &gt; d", "a &amp; b &lt; c &gt; d"],
    ['"quoted"', '"quoted"', "&quot;quoted&quot;"],
    ["\t\r\n", "\t&#13;\n", "&#9;&#13;&#10;"],
    ["]]>", "]]&gt;", "]]&gt;"],
    ["Žofie 🚀", "Žofie 🚀", "Žofie 🚀"],
  ])("%j", (text, element, attribute) => {
    expect(xmlText(text, "f")).toBe(element);
    expect(xmlAttribute(text, "f")).toBe(attribute);
  });

  it.each([
    ["\u0000", "character 1 is U+0000"],
    ["ab\u000bc", "character 3 is U+000B"],
    ["\ud800", "character 1 is U+D800"],
    ["x\udc00y", "character 2 is U+DC00"],
    ["\uffff", "character 1 is U+FFFF"],
  ])("%j cannot be held", (text, words) => {
    for (const write of [xmlText, xmlAttribute]) {
      expect(() => write(text, "results[0].id")).toThrow(
        `results[0].id cannot be written as XML: ${words}, which XML 1.0 cannot hold.`,
      );
    }
  });
});

describe("times", () => {
  it.each([
    ["2024-10-29T19:26:32Z", "2024-10-29T19:26:32.000Z"],
    ["2024-10-29T19:26:32.123999", "2024-10-29T19:26:32.123Z"],
    ["2024-10-29 21:26:32,5+0200", "2024-10-29T19:26:32.500Z"],
    ["2024-10-29T19:26:32.5Z", "2024-10-29T19:26:32.500Z"],
    ["2024-10-29T19:26:32.123Z", "2024-10-29T19:26:32.123Z"],
    ["2024-02-29T19:26:32.123456Z", "2024-02-29T19:26:32.123Z"],
    ["2024-10-29", "2024-10-29T00:00:00.000Z"],
    [new Date(0), "1970-01-01T00:00:00.000Z"],
  ])("%s", (value, text) => {
    expect(xmlDateTime(value, "f")).toBe(text);
  });

  it.each([
    "yesterday",
    "2023-02-29T00:00:00Z",
    "2024-13-01T00:00:00Z",
    "2024-10-29T25:00:00Z",
    "0001-01-01T00:00:00+10:00",
    "9999-12-31T23:00:00-10:00",
    new Date(Number.NaN),
  ])("%s is none", (value) => {
    expect(() => xmlDateTime(value, "quote")).toThrow(XmlError);
  });
});

it("whole numbers are those of their type", () => {
  expect(xmlInt(2147483647, "f")).toBe("2147483647");
  expect(xmlLong(Number.MAX_SAFE_INTEGER, "f")).toBe("9007199254740991");
  for (const value of [2147483648, -2147483649, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => xmlInt(value, "execution_duration")).toThrow(/^execution_duration cannot/);
  for (const value of [2 ** 53, 0.5]) expect(() => xmlLong(value, "size")).toThrow(/^size cannot/);
});

it("what cannot be written names where it is, and its job", () => {
  const failing = (): string => xmlItems(["a", "\u0000"], "results", (item) => xmlText(item, "id"));
  expect(failing).toThrow("results[1].id cannot be written as XML: character 1 is U+0000");
  try {
    failing();
  } catch (error) {
    expect(errorOfJob(error, 'a"b')).toMatchObject({
      ...{ name: "XmlError", job: 'a"b', field: "results[1].id" },
      message: expect.stringMatching(/^Job "a\\"b": results\[1\]\.id cannot be written as XML: /),
    });
  }
  const other = new TypeError("other");
  expect([errorOfJob(other, "a"), errorAt(other, "a")]).toEqual([other, other]);
});

it("a text is escaped once, whatever is in it", () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.string(), (text) => {
      const isLegal = !/[^\t\n\r\u0020-\uFFFD]/.test(text);
      if (isLegal) expect(xmlText(text, "f")).not.toMatch(/[<>\r]|&(?!(?:amp|lt|gt|#13);)/);
    }),
  );
});
