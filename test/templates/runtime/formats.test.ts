import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkOf } from "../../../generator/formats/formats.js";
import * as runtime from "../../../templates/runtime/formats.js";

/** What Pydantic did with a text; `test/conformance/formats.py` writes these. */
interface Row {
  readonly format: string;
  readonly text: string;
  readonly accepted: boolean;
  readonly emitted?: string;
}

/** Texts that a check is meant to judge differently from Pydantic. */
interface Difference {
  readonly formats: readonly string[];
  readonly reason: string;
  readonly texts: readonly string[];
}

const rows = JSON.parse(
  readFileSync(new URL("formats.recorded.json", import.meta.url), "utf8"),
) as readonly Row[];

const differences: readonly Difference[] = [
  {
    formats: ["base64url"],
    reason: "bytes under val_json_bytes='base64' are read without padding, Base64UrlBytes aren't",
    texts: ["AA", "AAA", "AAAAAA", "aGVsbG8"],
  },
  {
    formats: ["date-time"],
    reason: "Unix time in a string is neither written nor a date and time as text",
    texts: ["20240101", "2024", "1730246275", "1730246275.5", "-1"],
  },
  {
    formats: ["decimal"],
    reason: "a model may allow infinities and NaN, of which the schema says nothing",
    texts: ["nan", "NaN", "-NaN", "sNaN", "NaN123", "inf", "Infinity", "-Infinity"],
  },
  {
    formats: ["duration"],
    reason:
      "slips of the parser: it looks at 12 characters after the hours, and takes none for hours",
    texts: ["00:00:00.123456x", ":00:00"],
  },
  {
    formats: ["email", "name-email"],
    reason: "a symbol in Punycode is seen only by a decoder, which the URL of the platform isn't",
    texts: ["a@xn--n3h.net"],
  },
  {
    formats: ["name-email"],
    reason: "NameEmail writes any name without quotes",
    texts: [
      "N.M<a@b.co>",
      '""<a@b.co>',
      '"<a@b.co>',
      "Doe, J. <j@d.org>",
      'J "D" <j@d.org>',
      "a <b <j@d.org>",
      "a\u0301 <j@d.org>",
      "J (D) <j@d.org>",
      `${"N".repeat(2050)} <a@b.co>`,
    ],
  },
  {
    formats: ["fraction"],
    reason: "Python 3.12 reads spaces around the slash; the recording is of 3.11",
    texts: ["1 /2", "1/ 2", "1 / 2"],
  },
  { formats: ["fraction"], reason: "Python reads the digits of every script", texts: ["\u0661"] },
  {
    formats: ["json-string"],
    reason: "JSON.parse takes half a surrogate pair (RFC 8259 section 8.2), Pydantic doesn't",
    texts: ['"\\ud800"'],
  },
  {
    formats: ["multi-host-uri"],
    reason: "a URL without hosts can be written with a comma in its path, redis:/./a,b is one",
    texts: [
      "postgres:h,i",
      "postgres:///a,b",
      "foo:,",
      "foo:a,b",
      "mailto:a,b",
      "file:///a,b",
      "foo:///x,y/z",
      "data:,",
    ],
  },
  {
    formats: ["uri", "multi-host-uri"],
    reason: "the Rust crate url strays from the standard here; it writes them as the standard does",
    texts: ["foo://@", "foo://h:1\\"],
  },
  {
    formats: ["phone"],
    reason: "the numbering plans of all countries are too large to carry along",
    texts: ["02079460958", "+999999999999"],
  },
  {
    formats: ["regex"],
    reason:
      "other versions of Python write it, or a bytes pattern, or one compiled as verbose does",
    texts: ["\\z", "a(?i)", "(?L)a", "a # (\n"],
  },
  {
    formats: ["regex"],
    reason: "only the structure is looked at, not references, ranges, names and widths",
    texts: ["\\1", "(?(2)a|b)", "[z-a]", "(?<=a*)b", "(?P<n>a)(?P<n>b)", "\\N{NO SUCH}"],
  },
  {
    formats: ["zoneinfo"],
    reason: "which names there are is known to the host of the service alone",
    texts: ["utc", "Foo/Bar", "Europe"],
  },
];

const checks = new Map(Object.entries(runtime));

function isValid(format: string, text: string): boolean {
  const check = checks.get(checkOf(format)?.name ?? "");
  if (check === undefined) throw new Error(`There is no check of the format ${format}`);
  return check(text);
}

function isDifferent({ format, text }: Row): boolean {
  return differences.some(({ formats, texts }) => formats.includes(format) && texts.includes(text));
}

describe.each([...new Set(rows.map((row) => row.format))])("format %s", (format) => {
  const ofFormat = rows.filter((row) => row.format === format);

  it("is accepted where Pydantic accepts it", () => {
    const expected = ofFormat.map((row) => [row.text, row.accepted !== isDifferent(row)]);
    expect(ofFormat.map((row) => [row.text, isValid(format, row.text)])).toEqual(expected);
  });

  it("is accepted as Pydantic writes it", () => {
    const written = ofFormat.flatMap((row) => row.emitted ?? []);
    expect(written.filter((text) => !isValid(format, text))).toEqual([]);
  });
});

describe("the differences", () => {
  it("are all in the recording", () => {
    for (const { formats, texts } of differences) {
      const recorded = rows.filter(
        (row) => formats.includes(row.format) && texts.includes(row.text),
      );
      expect(recorded).toHaveLength(formats.length * texts.length);
    }
  });
});
