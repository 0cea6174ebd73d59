import { describe, expect, it } from "vitest";
import { urlBelow } from "../../../templates/runtime/xml-document.js";
import { xmlLink, xmlUrl } from "../../../templates/runtime/xml-link.js";
import { anyUri } from "../../uws-schema/simple-types.js";

it("a link is the one chosen, or the field's own if it is for everybody", () => {
  expect(xmlLink(" href", undefined, "https://a/b?c&d", "url")).toBe(' href="https://a/b?c&amp;d"');
  expect(xmlLink(" href", undefined, "s3://bucket/key", "url")).toBe("");
  expect(xmlLink(" href", "https://c/", "s3://bucket/key", "url")).toBe(' href="https://c/"');
});

describe("a URL", () => {
  it.each([
    ["https://example.org:443/a%20b/c?d=%2F&e#f", "https://example.org:443/a%20b/c?d=%2F&e#f"],
    ["https://example.org/100%.fits?a=%&b=%zz", "https://example.org/100%25.fits?a=%25&b=%25zz"],
    ["https://example.org/a[1]?b[]#c#d", "https://example.org/a%5B1%5D?b%5B%5D#c%23d"],
    ["http://user@[::1]:80/", "http://user@[::1]:80/"],
    ["https://exämple.org/ž 🚀", "https://exämple.org/ž 🚀"],
    ["results/1?a:b", "results/1?a:b"],
    ["s3://bucket/key", "s3://bucket/key"],
    ["", ""],
  ])("%s is written as %s", (url, written) => {
    expect(xmlUrl(url, "url")).toBe(written);
    expect(anyUri(written)).toBe(true);
  });

  it.each(["https://a:b/", "https://[a/", "https://a@b@c/", "1:b", " https://a/", "//h:x"])(
    "%j is none, which is an error where a service chose it",
    (url) => {
      expect(() => xmlLink(" href", url, "", "results[0].url")).toThrow(
        `results[0].url cannot be written as XML: ${JSON.stringify(url)} is no URL.`,
      );
      expect(xmlLink(" href", undefined, url, "url")).toBe("");
    },
  );

  it("below another has no half of a character", () => {
    expect(urlBelow("https://a//", "b/\uD800")).toBe("https://a/b%2F%EF%BF%BD");
  });
});
