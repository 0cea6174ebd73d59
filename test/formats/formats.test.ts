import { describe, expect, it } from "vitest";
import { checkedFormats, checkOf, formats } from "../../generator/formats/formats.js";
import { expectation } from "../../templates/runtime/expectations.js";
import * as runtime from "../../templates/runtime/formats.js";

const all = [...formats];

describe.each(all)("the format %s", (name, { check, words, example, conversion }) => {
  it.skipIf(check === "none")("has a check in the file that it names", async () => {
    if (check === "none") return;
    const file: Readonly<Record<string, unknown>> = await import(
      `../../templates/runtime/formats/${check.file}.ts`
    );
    expect(file[check.name]).toBeTypeOf("function");
    expect(Object.entries(runtime)).toContainEqual([check.name, file[check.name]]);
  });

  it("accepts its example", () => {
    expect(example).not.toBe("");
    if (check === "none") return;
    const accepts = Object.entries(runtime).find(([exported]) => exported === check.name)?.[1];
    expect(accepts?.(example)).toBe(true);
  });

  it("is said in words", () => {
    expect(words).toMatch(/^\S.*[^\s.]$/);
    expect(words).not.toContain(example);
  });

  it("says what it is read as, or that it is not", () => {
    if (conversion !== "none") expect(Object.keys(conversion)).not.toEqual([]);
  });

  it("shows the same example in an error of the runtime, where that has one", () => {
    const said = expectation({
      ...{ instancePath: "", schemaPath: "", keyword: "format" },
      params: { format: name },
    });
    const [, shown] = / such as (.*)$/.exec(said) ?? [];
    expect(shown ?? example).toBe(example);
  });
});

it("every check of the runtime is for some format", () => {
  const names = checkedFormats.map((format) => checkOf(format)?.name);
  expect([...new Set(names)].sort()).toEqual(Object.keys(runtime).sort());
});

it.each(["constructor", "__proto__", ""])("the name %j is no format", (name) => {
  expect(formats.get(name)).toBeUndefined();
});
