import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { checkedValue, nearestWord, type OwnSchema } from "../../generator/source/checked-json.js";

/** The diagnostic for a value that is not as its schema says. */
function refused(value: unknown, schema: OwnSchema): Failure["diagnostic"] {
  const text = JSON.stringify(value, null, 2);
  try {
    checkedValue({ path: "file.json", text, value: JSON.parse(text) }, schema);
  } catch (error) {
    if (error instanceof Failure && error.kind === "usage") return error.diagnostic;
    throw error;
  }
  throw new Error("It was accepted.");
}

const config = { out: "src", services: { cutouts: { parameters: "cutout.json" } } };
const correction = { op: "remove", models: ["A"], path: "/type", reason: "R", evidence: "E" };

it("what is as its schema says comes back as it is", () => {
  const file = { path: "f", text: "", value: config };
  expect(checkedValue(file, "config")).toBe(config);
  expect(checkedValue({ ...file, value: { corrections: [correction] } }, "overlay")).toEqual({
    corrections: [correction],
  });
});

describe("what is not", () => {
  it("has a misspelt option, and a word for the right one", () => {
    const said = refused({ ...config, importExtention: ".ts" }, "config");
    expect(said).toMatchObject({
      code: "config-invalid",
      file: "file.json",
      pointer: "/importExtention",
      line: 8,
      message: 'There is no option "importExtention".',
      hint: 'Did you mean "importExtension"?',
    });
  });

  it("has an option that is like no other, so all are named", () => {
    const { hint } = refused({ ...config, colour: 1 }, "config");
    expect(hint).toBe(
      "The options here are: out, bundle, target, importExtension, dates, infNan, python, docs, diagnostics, services.",
    );
  });

  it("lacks an option", () => {
    expect(refused({ services: {} }, "config")).toMatchObject({
      pointer: "",
      line: 1,
      column: 1,
      message: 'The option "out" is missing.',
    });
  });

  it("has a value that is none of those allowed", () => {
    expect(refused({ ...config, importExtension: ".mjs" }, "config")).toMatchObject({
      pointer: "/importExtension",
      hint: 'Use one of: ".js", ".ts", "".',
    });
  });

  it("has a value of another kind", () => {
    const said = refused({ ...config, out: 5 }, "config");
    expect(said.pointer).toBe("/out");
    expect(said.message).toContain("5 must be string");
    expect(said.hint).toContain("The folder to generate into");
  });

  it.each([
    [{ ...correction, path: "type" }, "/corrections/0/path"],
    [{ ...correction, path: "" }, "/corrections/0/path"],
    [{ ...correction, path: "/a~2" }, "/corrections/0/path"],
    [{ ...correction, models: [] }, "/corrections/0/models"],
    [{ ...correction, op: "move" }, "/corrections/0/op"],
    [{ ...correction, reason: "" }, "/corrections/0/reason"],
    [{ ...correction, from: "/a" }, "/corrections/0/from"],
  ])("is an overlay with %j", (wrong, pointer) => {
    expect(refused({ corrections: [wrong] }, "overlay")).toMatchObject({
      code: "overlay-invalid",
      pointer,
    });
  });

  it.each([null, [], "text", 5])("is %j", (value) => {
    for (const schema of ["config", "bundle", "overlay", "xml-binding"] as const) {
      expect(refused(value, schema)).toMatchObject({ code: `${schema}-invalid`, pointer: "" });
    }
  });
});

describe("the nearest word", () => {
  it.each([
    ["parametres", ["parameters", "overlay"], "parameters"],
    ["OUT", ["out", "services"], "out"],
    ["colour", ["out", "services"], undefined],
    ["x", [], undefined],
  ])("%s of %j: %s", (word, known, expected) => {
    expect(nearestWord(word, known)).toBe(expected);
  });
});

it.each(["config", "bundle", "overlay", "xml-binding"])(
  "the schema of %s is one itself",
  (name) => {
    const schema: unknown = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
    const ajv = new Ajv2020({ strict: false, logger: false });
    // Safe: AJV tells whether it is a schema.
    expect(ajv.validateSchema(schema as object)).toBe(true);
  },
);
