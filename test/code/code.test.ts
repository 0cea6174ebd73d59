import { expect, it } from "vitest";
import {
  code,
  imported,
  importsOf,
  javascriptOf,
  joined,
  types,
  typescriptOf,
  using,
  usingTypes,
  withLineStarts,
} from "../../generator/code/code.js";

const text = imported("xmlText", "./runtime/xml-text");
const job = imported("Job", "./types");

it("is TypeScript, and JavaScript without what only the compiler reads", () => {
  const piece = code`const name${types`: ${job}<${"P"}>`} = ${text}(${"job"}${types` as ${job}`});`;
  expect(typescriptOf(piece)).toBe("const name: Job<P> = xmlText(job as Job);");
  expect(javascriptOf(piece)).toBe("const name = xmlText(job);");
});

it("is plain text that looks like anything", () => {
  const hostile = '`$\\u0001" as any; import { b } from "c";';
  for (const piece of [hostile, code`${hostile}`, joined([hostile], "")]) {
    expect(typescriptOf(piece)).toBe(hostile);
    expect(javascriptOf(piece)).toBe(hostile);
    expect(importsOf(piece)).toEqual([]);
  }
});

it("knows what it imports, and whether for types alone", () => {
  const piece = joined([code`${text}(a${types` as ${job}`})`, "b", using("c()", [])], ", ");
  expect(typescriptOf(piece)).toBe("xmlText(a as Job), b, c()");
  expect(importsOf(piece)).toEqual([
    { name: "xmlText", from: "./runtime/xml-text", isType: false },
    { name: "Job", from: "./types", isType: true },
  ]);
  const noted = [{ name: "d", from: "./e" }];
  expect(importsOf(usingTypes(using("d(e)", noted), noted))).toEqual([
    { name: "d", from: "./e", isType: false },
    { name: "d", from: "./e", isType: true },
  ]);
});

it("is never put into a plain text, where its imports would be lost", () => {
  expect(() => `${code`a`}`).toThrow(/code`…`/);
});

it("has something before each line, in both languages", () => {
  const piece = withLineStarts(code`a \n\n${types`b\n`}${text}\n`, (line) => `${line}:`);
  expect(typescriptOf(piece)).toBe("0:a\n\n2:b\n3:xmlText\n");
  expect(javascriptOf(piece)).toBe("0:a\n\n2:xmlText\n");
  expect(importsOf(piece)).toHaveLength(1);
});
