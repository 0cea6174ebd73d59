import fastCheck from "fast-check";
import { expect, it } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { checkServiceNames } from "../../generator/source/service-names.js";
import { failureOf } from "../canonical/applied-pass.js";
import { hostileTexts } from "../canonical/arbitraries.js";

it.each([
  "vo-cutouts",
  "image_cutout",
  "Spectra2",
  "v1.0",
  "a",
  "constructor",
  "confirm",
  "com",
  "uws",
])("%s is a service's name", (name) => {
  expect(() => checkServiceNames([name], "tap")).not.toThrow();
});

it.each([
  ["", "it is empty"],
  ["2mass", "it must begin with a letter"],
  ["-x", "it must begin with a letter"],
  ["__proto__", "it must begin with a letter"],
  ["..", "it must begin with a letter"],
  ["../up", "it must begin with a letter"],
  ["a/b", "only letters"],
  ["a\\b", "only letters"],
  ["C:x", "only letters"],
  ["a b", "only letters"],
  ["größe", "only letters"],
  ["a\n", "only letters"],
  ["a.", "it ends with a dot"],
  ["con", "Windows keeps this name"],
  ["Aux.json", "Windows keeps this name"],
  ["LPT1", "Windows keeps this name"],
  ["tap", "the output has a folder of this name"],
  ["TAP", "the output has a folder of this name"],
  ["node_modules", "the output has a folder of this name"],
  ["a".repeat(101), "longer than 100"],
])("%j is none, since %s", (name, problem) => {
  const failure = failureOf(() => checkServiceNames(["fine", name], "tap"));
  expect(failure).toMatchObject({ kind: "usage", code: "service-name" });
  expect(failure.message).toContain(problem);
});

it("two names that differ only in case would be one folder", () => {
  const failure = failureOf(() => checkServiceNames(["Cutouts", "spectra", "cutouts"], "tap"));
  expect(failure.message).toContain('"Cutouts" differs from it only in case');
});

it("says where in the config the name is", () => {
  const text = '{\n  "services": {\n    "fine": {},\n    "a/b": {}\n  }\n}';
  const file = { path: "uws-codegen.config.json", text, value: JSON.parse(text) };
  try {
    checkServiceNames(["fine", "a/b"], "tap", file);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      diagnostic: {
        file: "uws-codegen.config.json",
        pointer: "/services/a~1b",
        line: 4,
        column: 12,
      },
    });
  }
});

it("a name that passes is one step of a path, on every system", () => {
  fastCheck.assert(
    fastCheck.property(hostileTexts, (name) => {
      try {
        checkServiceNames([name], "tap");
      } catch {
        return;
      }
      expect(name).toMatch(/^[A-Za-z][\w.-]*$/);
      expect(name).not.toMatch(/\.$/);
    }),
  );
});
