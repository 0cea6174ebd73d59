import { describe, expect, it } from "vitest";
import { readDeclaration } from "../../../../generator/emit/module/types/read-declaration.js";

const string = { kind: "name", text: "string" };

describe("what json-schema-to-typescript writes", () => {
  it("an interface, whose index signature is no part of the type before it", () => {
    const text = "export interface A {\nsize?: string[]\nname: string\n[k: string]: unknown\n}";
    expect(readDeclaration(text)).toEqual({
      kind: "interface",
      type: {
        kind: "object",
        members: [
          { key: "size", isOptional: true, type: { kind: "array", of: string } },
          { key: "name", isOptional: false, type: string },
          { key: "[k: string]", isOptional: false, type: { kind: "name", text: "unknown" } },
        ],
      },
    });
  });

  it("comments about the number of items, which are passed over", () => {
    const text = "/**\n * @minItems 1\n */\nexport type A = /** | */ [string, ...(string)[]]";
    expect(readDeclaration(text)).toEqual({
      kind: "type",
      type: {
        kind: "tuple",
        elements: [
          { isRest: false, type: string },
          { isRest: true, type: { kind: "array", of: string } },
        ],
      },
    });
  });

  it("a model called readonly, which is no modifier", () => {
    const text =
      "export interface A {\na: (readonly | string)\nb: readonly\nc: readonly unknown[]\n}";
    const named = { kind: "name", text: "readonly" };
    const list = { kind: "array", of: { kind: "name", text: "unknown" } };
    expect(readDeclaration(text)).toMatchObject({
      type: {
        members: [
          { key: "a", type: { kind: "union", members: [named, string] } },
          { key: "b", type: named },
          { key: "c", type: { kind: "readonly", of: list } },
        ],
      },
    });
  });

  it("texts with anything in them", () => {
    const text = JSON.stringify('a" | {[(; */ /* //\n\\');
    expect(readDeclaration(`export type A = (${text} | -1.5e+21 | null)`)).toEqual({
      kind: "type",
      type: {
        kind: "union",
        members: [
          { kind: "literal", text },
          { kind: "literal", text: "-1.5e+21" },
          { kind: "name", text: "null" },
        ],
      },
    });
  });

  it.each([
    "export enum A {}",
    "export type A = string string",
    "export type A = [string",
    "export type A = {a}",
    "",
  ])("%j it does not, which is said", (text) => {
    expect(() => readDeclaration(text)).toThrow(/json-schema-to-typescript wrote something else/);
  });
});
