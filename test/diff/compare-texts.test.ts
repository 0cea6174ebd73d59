import { expect, test } from "vitest";
import { formats } from "../../generator/formats/formats.js";
import { diff } from "../../generator/generation/diff.js";

test.each([...formats])(
  "a format %s changes the type where it can be converted",
  (format, record) => {
    const text = { title: "A", type: "string" };
    const codes = diff(text, { ...text, format }).map(({ code }) => code);
    const isConverted = record.conversion !== "none";
    expect(codes).toEqual([isConverted ? "time-format-added" : "format-added"]);
  },
);

test("a format that nobody knows changes no type", () => {
  const text = { title: "A", type: "string" };
  const codes = diff(text, { ...text, format: "constructor" }).map(({ code }) => code);
  expect(codes).toEqual(["format-added"]);
});
