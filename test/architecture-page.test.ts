import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emitters, layers } from "./layers.js";

const page = readFileSync(new URL("../docs/architecture.md", import.meta.url), "utf8");

describe("docs/architecture.md", () => {
  it("has the layers that the imports are held to, in their order", () => {
    expect(rowsOf("layer").map(([layer = ""]) => codeIn(layer))).toEqual(layers);
  });

  it("says how the folders of the emitters are ordered", () => {
    const [sentence = ""] = page.match(/The folders of `emit\/` have an order too:[^.]*/) ?? [];
    expect(codeIn(sentence)).toEqual(["emit/", ...emitters.filter((folder) => folder !== "")]);
  });

  const types = [...page.matchAll(/\[`(\w+)`\]\(\.\.\/(generator\/[^)]+)\)/g)];

  it.each(types.map(([, type = "", file = ""]) => [type, file]))("finds %s in %s", (type, file) => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
    expect(text).toMatch(new RegExp(`^export (?:interface|type) ${type}\\b`, "m"));
  });

  it("names the type that leaves each stage", () => {
    const returned = rowsOf("stage").map(([, , returns = ""]) => codeIn(returns)[0]);
    expect(returned.filter((type) => type !== undefined)).toEqual([
      ...["JsonFile", "Schema", "CanonicalDocument", "CanonicalModule", "ModelGraph"],
      ...["CodeFile", "Plan", "SchemaChange"],
    ]);
  });
});

/** The cells of the table whose first column has a title. */
function rowsOf(title: string): readonly (readonly string[])[] {
  const [, table = ""] = page.split(`\n| ${title} |`);
  const [rows = ""] = table.split("\n\n");
  return rows
    .split("\n")
    .slice(2)
    .map((row) => row.split("|").slice(1, -1));
}

function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}
