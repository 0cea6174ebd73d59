import { expect, it } from "vitest";
import { header, javascript } from "./snippets.js";

it.each([
  ["const a: string = b as string;", "const a = b;"],
  [
    "f((a as A).b, (a.b as B)(), new (a as A)(), (a?.b as B).c);",
    "f(a.b, a.b(), new (a)(), (a?.b).c);",
  ],
  ["const a = () => ({} as A);", "const a = () => ({});"],
  ["const a = b! satisfies B;", "const a = b;"],
  ["const a = new Map<string, readonly B[]>(f<C>(d));", "const a = new Map(f(d));"],
  ["function f<A, const B>(this_: A, b?: B): asserts b is C {}", "function f(this_, b) {}"],
  ["async function* f(): AsyncGenerator<A> {}", "async function* f() {}"],
  ["const f = async <A>(a: A): Promise<A> => a;", "const f = async (a) => a;"],
  ["for (const [a, b] of c as readonly [A, B][]) d;", "for (const [a, b] of c) d;"],
  ["try { a; } catch (b: unknown) { c; }", "try { a; } catch (b) { c; }"],
  [
    "class A<B> extends C<B> implements D, E {\n  private readonly f?: B;\n  override g!: B;\n}",
    "class A extends C {\n  f;\n  g;\n}",
  ],
  ["const a: A =\n  b;", "const a = b;"],
  ["const a: A<\n  B,\n  C\n> = b;", "const a = b;"],
  ["function f(\n  a: A,\n  b: B = c,\n): void {\n  d;\n}", "function f(a, b = c) {\n  d;\n}"],
  [
    "// It is one: the text says so.\nconst a = b as A; // really",
    "// It is one: the text says so.\nconst a = b; // really",
  ],
])("takes the types out of %j", (code, expected) => {
  expect(javascript(`export const z = 1;\n\n${code}\n`)).toBe(
    `export const z = 1;\n\n${expected}\n`,
  );
});

it("leaves what is long on its lines", () => {
  const name = "n".repeat(60);
  const code = `export function f(\n  ${name}: A,\n  ${name}2: B,\n): void {}\n`;
  expect(javascript(code)).toBe(`export function f(\n  ${name},\n  ${name}2,\n) {}\n`);
});

it("takes types out of imports and exports", () => {
  const code = `import type { A } from "./a.js";
import { b, type C } from "./b.js";
import { type D } from "./d.js";
export type { E } from "./e.js";
export { f, type G } from "./f.js";
export { type H } from "./h.js";
export * from "./i.js";

const j: A = b;
`;
  expect(javascript(code)).toBe(`import { b } from "./b.js";
export { f } from "./f.js";
export * from "./i.js";

const j = b;
`);
});

it("takes types out with the comments that are about them", () => {
  const code = `/** A. */
export interface A {}

// About what comes.

/** B. */
type B = A;

/** C. */
export const c = 1; // one
declare const d: B; // two

/** E. */
export const e = 2;
`;
  expect(javascript(code)).toBe(`
// About what comes.

/** C. */
export const c = 1; // one

/** E. */
export const e = 2;
`);
});

it("says that a file is a module where nothing else does", () => {
  expect(javascript("export interface A {}\n")).toBe("\nexport {};\n");
  expect(header).not.toMatch(/\n\n/);
});

it("takes out the line that keeps compilers away, with its reason", () => {
  const code =
    '// AJV wrote this.\n// @ts-nocheck\nimport { a } from "./a.js";\n// @ts-nocheck\na;\n';
  expect(javascript(code)).toBe('import { a } from "./a.js";\n// @ts-nocheck\na;\n');
});

it.each([
  "enum A { b }",
  "namespace A { export const b = 1; }",
  "import a = require('a');",
  "export = a;",
  "class A { constructor(private b: string) {} }",
  "const a = <A>b;",
  "import * as a from './a.js';",
  "import a from './a.js';",
])("does not know what it would not do well: %s", (code) => {
  expect(() => javascript(`${code}\n`)).toThrow(/does not know what to make of/);
});
