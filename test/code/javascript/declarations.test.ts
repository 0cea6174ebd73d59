import { expect, it } from "vitest";
import { declarations } from "./snippets.js";

it.each([
  ["export const a: string = f(b);", "export declare const a: string;"],
  [
    'export const a = { b: [1, -2], "c-d": null } as const;',
    'export declare const a: { readonly b: readonly [1, -2]; readonly "c-d": null };',
  ],
  ["export const a = [] as const;", "export declare const a: readonly [];"],
  ["export function f(a: string, b = 1, c?: C): void {}", undefined],
  [
    "export function f(a: string, b: number = 1): void {}",
    "export declare function f(a: string, b?: number): void;",
  ],
  [
    "export async function* f({ a = 1, b: c, ...d }: E): AsyncGenerator<F> {}",
    "export declare function f({ a, b, ...d }: E): AsyncGenerator<F>;",
  ],
  [
    "export function f(\n  a: string = g(),\n): void {\n  h;\n}",
    "export declare function f(a?: string): void;",
  ],
  [
    'export class A<B> extends C<B> {\n  /** D. */\n  readonly d: string = "";\n\n  constructor(e: string = "") {\n    super(e);\n  }\n\n  override async f(): Promise<void> {}\n}',
    "export declare class A<B> extends C<B> {\n  /** D. */\n  readonly d: string;\n\n  constructor(e?: string);\n\n  f(): Promise<void>;\n}",
  ],
  [
    "/** One. */\nexport function f(a: A): B;\n/** Two. */\nexport function f(a: C): D;\nexport function f(a: A | C): B | D {\n  g;\n}",
    "/** One. */\nexport declare function f(a: A): B;\n/** Two. */\nexport declare function f(a: C): D;",
  ],
])("declares %j", (code, expected) => {
  if (expected === undefined) expect(() => declarations(`${code}\n`)).toThrow(/does not know/);
  else expect(declarations(`${code}\n`)).toBe(`${expected}\n`);
});

it("gives what is too long lines of its own", () => {
  const name = "n".repeat(50);
  expect(declarations(`export function f(${name}: A, ${name}2: B): void {}\n`)).toBe(
    `export declare function f(\n  ${name}: A,\n  ${name}2: B,\n): void;\n`,
  );
  expect(declarations(`export function f(${name}: A, ...${name}2: B): void {}\n`)).toBe(
    `export declare function f(\n  ${name}: A,\n  ...${name}2: B\n): void;\n`,
  );
  expect(declarations(`export const a: A<${name}, ${name}2> = b;\n`)).toBe(
    `export declare const a: A<\n  ${name},\n  ${name}2\n>;\n`,
  );
  expect(declarations(`export const a = { b: "${name}", c: ["${name}"] } as const;\n`)).toBe(
    `export declare const a: {\n  readonly b: "${name}";\n  readonly c: readonly ["${name}"];\n};\n`,
  );
});

it("keeps what exports need, and nothing else", () => {
  const code = `import { a, type B, type C } from "./a.js";
import type { D, E } from "./d.js";
import { f } from "./f.js";
export { g } from "./g.js";

/** How many. */
const many = a(f);

/** Needed by what is needed. */
interface Inner {
  readonly [key: string]: D;
}

/** Needed. */
type Outer = { readonly inner: Inner; readonly like: typeof a };

interface Unneeded extends E {}

/** What is exported. */
export function made(outer: Outer): B {
  const c: C = many;
  return c as Unneeded;
}

function unneeded(): E {}
`;
  expect(declarations(code)).toBe(`import type { a, B } from "./a.js";
import type { D } from "./d.js";
export { g } from "./g.js";

/** Needed by what is needed. */
interface Inner {
  readonly [key: string]: D;
}

/** Needed. */
type Outer = { readonly inner: Inner; readonly like: typeof a };

/** What is exported. */
export declare function made(outer: Outer): B;
`);
});

it("keeps what is not exported from being so", () => {
  expect(declarations("interface A {}\n\nexport const b: A = {};\n")).toBe(
    "interface A {}\n\nexport declare const b: A;\n\nexport {};\n",
  );
  expect(declarations("const a = 1;\n")).toBe("\nexport {};\n");
});

it.each([
  "export const a = b();",
  "export const a = { ...b } as const;",
  "export const a = [b] as const;",
  "export function f() {}",
  "export class A { private b: string = ''; }",
  "export class A { #b: string = ''; }",
])("does not know what it would not do well: %s", (code) => {
  expect(() => declarations(`${code}\n`)).toThrow(/does not know what to make of/);
});
