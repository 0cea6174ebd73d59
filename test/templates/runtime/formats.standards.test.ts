import { describe, expect, it } from "vitest";
import * as runtime from "../../../templates/runtime/formats.js";

/** The formats that Pydantic doesn't write: texts by the standards that define them. */
const examples: readonly {
  readonly check: (text: string) => boolean;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}[] = [
  {
    check: runtime.isHostname,
    valid: [
      "a",
      "localhost",
      "example.org",
      "1.2",
      "xn--mnchen-3ya.de",
      "a-b.c",
      `${"a".repeat(63)}.b`,
    ],
    invalid: [
      "",
      ".",
      "a.",
      ".a",
      "a..b",
      "-a",
      "a-",
      "a_b",
      "é",
      "a b",
      "a\n",
      "a".repeat(64),
      "a.".repeat(127),
    ],
  },
  {
    check: runtime.isIdnHostname,
    valid: ["example.org", "münchen.de", "例え.jp", "xn--mnchen-3ya.de", "faß.de"],
    invalid: ["", "é b", "é/b", "é:1", "é@b", "é..b", "xn--a", "é_b", "é#b", "é?b", "é%41"],
  },
  {
    check: runtime.isUriReference,
    valid: [
      "",
      "a",
      "/a",
      "//h/a",
      "?q",
      "#f",
      "a/b:c",
      "http://[::1]:80/?a#b",
      "a:b",
      "%41",
      "//u:p@h:1",
      "//[v1.a]",
    ],
    invalid: [
      " ",
      "é",
      "a b",
      "%4",
      "%zz",
      "1:b",
      ":a",
      "#a#b",
      "a[b]",
      "//[::1",
      "//h:x",
      "\\a",
      "<a>",
      "a|b",
      "//[z]",
    ],
  },
  {
    check: runtime.isIriReference,
    valid: ["", "é", "/é?ü#ö", "//例え.jp/😀", "http://a"],
    invalid: [" ", "a b", "%é", "\u0080", "é:b:c d", "\ud800", "a\u2028 b", "<é>"],
  },
  {
    check: runtime.isIri,
    valid: ["http://é/", "urn:é", "a:"],
    invalid: ["", "é", "/é", "//é", "é:b", "1:b"],
  },
  {
    check: runtime.isUriTemplate,
    valid: [
      "",
      "a",
      "{a}",
      "/{a}/{b}",
      "{?a,b*,c:3}",
      "{+a.b}",
      "{#a}",
      "{%41}",
      "é{a}",
      "%41",
      "{&a}{;b}{.c}{/d}",
    ],
    invalid: [
      "{",
      "}",
      "{}",
      "{a",
      "a}",
      "{a,}",
      "{a,,b}",
      "{a b}",
      "{a:0}",
      "{a:10000}",
      "{{a}}",
      "{-a}",
      "%4{a}1",
      "a b",
      "<a>",
    ],
  },
  {
    check: runtime.isJsonPointer,
    valid: ["", "/", "/a/b", "/a~0b~1c", "//", "/é /1"],
    invalid: ["a", "#", "#/a", "/~", "/~2", "/a~", "0"],
  },
  {
    check: runtime.isRelativeJsonPointer,
    valid: ["0", "1/a", "0#", "10/a~1b", "0+1", "1-2/a", "2+1#"],
    invalid: ["", "/a", "#", "01", "-1", "0##", "0a", "0+0", "0+", "1/~2"],
  },
  {
    check: runtime.isByte,
    valid: ["", "AA==", "AAAA"],
    invalid: ["A", "AA", "__==", "é"],
  },
  {
    check: runtime.isIdnEmail,
    valid: ["a@b.co", "例え@例え.jp"],
    invalid: ["", "a", "a@b", "a@☃.net"],
  },
  { check: runtime.isFilePath, valid: ["", "a", "/a/b\n"], invalid: [] },
  { check: runtime.isDirectoryPath, valid: ["", "a", "/a/b\n"], invalid: [] },
];

describe.each(examples)("$check.name", ({ check, valid, invalid }) => {
  it("accepts what its standard allows", () => {
    expect(valid.filter((text) => !check(text))).toEqual([]);
  });

  it("rejects what its standard doesn't", () => {
    expect(invalid.filter(check)).toEqual([]);
  });
});
