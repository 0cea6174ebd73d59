import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { declarationsText } from "../../generator/emit/javascript/declarations.js";
import { javascriptText } from "../../generator/emit/javascript/javascript-text.js";
import { readSource } from "../../generator/emit/javascript/source.js";
import { tokensOf } from "./javascript/tokens.js";

const generated = join(import.meta.dirname, "../../generated");
const options = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
};

describe("generated files", () => {
  const paths = readdirSync(generated, { recursive: true, encoding: "utf8" }).filter((p) => p.endsWith(".ts"));
  it.each(paths)("%s", (path) => {
    const text = readFileSync(join(generated, path), "utf8");
    const source = readSource(text);
    const js = ts.transpileModule(text, { compilerOptions: options }).outputText;
    expect.soft(tokensOf(javascriptText(source))).toEqual(tokensOf(js));
    const dts = ts.transpileDeclaration(text, { compilerOptions: options }).outputText;
    expect.soft(tokensOf(declarationsText(source))).toEqual(tokensOf(dts));
  });
});
