import { expect, it } from "vitest";
import { freeName, isIdentifier, isVariableName } from "../../generator/code/names.js";

it("a name that is taken gets the first free number", () => {
  expect(freeName("readA", new Set())).toBe("readA");
  expect(freeName("readA", new Set(["readA", "readA2", "readA4"]))).toBe("readA3");
});

it.each([
  ["name", true, true],
  ["$name_2", true, true],
  ["class", true, false],
  ["2nd", false, false],
  ["a-b", false, false],
  ["", false, false],
])("%j is an identifier: %j, and can be a variable's: %j", (name, identifier, variable) => {
  expect(isIdentifier(name)).toBe(identifier);
  expect(isVariableName(name)).toBe(variable);
});

it("no reserved word can be a variable's", () => {
  for (const word of ["await", "yield", "let", "static", "arguments", "eval", "null", "import"]) {
    expect(isVariableName(word)).toBe(false);
  }
});
