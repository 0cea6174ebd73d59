import { describe, expect, it } from "vitest";
import { code, imported, types } from "../../generator/code/code.js";
import type { CodeFile, Declaration } from "../../generator/code/declaration.js";
import { declarationsText } from "../../generator/code/declarations.js";
import { javascriptText } from "../../generator/code/javascript.js";
import { signaturesOf } from "../../generator/code/signature.js";
import { typescriptText } from "../../generator/code/typescript.js";

const header = "// A file.";
const nocheck = "// @ts-nocheck: the types are in a.d.ts.";

/** A file in all its forms. */
function printed(file: Partial<CodeFile> & Pick<CodeFile, "declarations">) {
  const whole = { header, ...file };
  return {
    ts: typescriptText(whole, ".js"),
    js: javascriptText(whole, "a"),
    dts: declarationsText(whole),
  };
}

/** What is declared, without the header. */
function declared(declaration: Declaration) {
  const { ts, js, dts } = printed({ declarations: [declaration] });
  return {
    ts: ts.slice(header.length).trim(),
    js: js.slice(`${header}\n${nocheck}`.length).trim(),
    dts: dts.slice(header.length).trim(),
  };
}

const text = imported("text", "./runtime/text");
const job = imported("Job", "./types");
const options = imported("Options", "./runtime/text");

describe("imports", () => {
  const write: Declaration = {
    kind: "function",
    name: "write",
    isExported: true,
    parameters: [{ name: "job", type: job, default: "{}" }],
    returns: "string",
    body: code`const a${types`: ${options}`} = job;\nreturn ${text}(a);`,
  };

  it("are those of what is printed", () => {
    expect(printed({ declarations: [write] })).toEqual({
      ts: `// A file.
import { type Options, text } from "./runtime/text.js";
import type { Job } from "./types.js";

export function write(job: Job = {}): string {
  const a: Options = job;
  return text(a);
}
`,
      js: `// A file.
// @ts-nocheck: the types are in a.d.ts.
import { text } from "./runtime/text.js";

export function write(job = {}) {
  const a = job;
  return text(a);
}
`,
      dts: `// A file.
import type { Job } from "./types.js";

export declare function write(job?: Job): string;
`,
    });
  });

  it("end as asked in TypeScript alone", () => {
    const file = { header, declarations: [write] };
    expect(typescriptText(file, ".ts")).toContain('from "./types.ts";');
    expect(declarationsText(file)).toContain('from "./types.js";');
  });

  it("stand in one order: other folders, those below, the file's own; but what is to stand first", () => {
    const names = ["./b", "./a", "./runtime/z", "./runtime/a/b", "../uws/x", "../uws/runtime/y"];
    const statements = {
      kind: "statements",
      code: names.reduce(
        (before, from, index) => code`${before}${imported(`n${index}`, from)};`,
        code``,
      ),
    } as const;
    const from = (first?: readonly string[]) =>
      [
        ...printed({
          declarations: [statements],
          ...(first && { importsFirst: first }),
        }).ts.matchAll(/from "(.*)\.js"/g),
      ].map(([, file]) => file);
    const sorted = ["../uws/runtime/y", "../uws/x", "./runtime/a/b", "./runtime/z", "./a", "./b"];
    expect(from()).toEqual(sorted);
    expect(from(["./b", "../uws/x"])).toEqual([
      "./b",
      "../uws/x",
      ...sorted.filter((file) => !["./b", "../uws/x"].includes(file)),
    ]);
  });
});

describe("functions", () => {
  const long = "n".repeat(35);
  const parameters = [
    { name: long, type: "A" },
    { name: `${long}2`, type: code`B<${job}>`, default: "{}" },
  ];
  const base = {
    kind: "function",
    name: "f",
    isExported: true,
    returns: "C",
    body: "return a;\n\nreturn b;",
  } as const;

  it("have their parameters on one line where that is not too long for it", () => {
    const { ts, js, dts } = declared({ ...base, parameters });
    expect(ts).toContain(
      `f(\n  ${long}: A,\n  ${long}2: B<Job> = {},\n): C {\n  return a;\n\n  ret`,
    );
    expect(js).toContain(`function f(${long}, ${long}2 = {}) {\n`);
    expect(dts).toContain(`function f(\n  ${long}: A,\n  ${long}2?: B<Job>,\n): C;`);
  });

  it("are laid out in TypeScript as asked, and otherwise by their width", () => {
    const short = [{ name: "a", type: "A" }];
    const lines = declared({ ...base, parameters: short, layout: "lines" });
    expect(lines.ts).toMatch(/^export function f\(\n {2}a: A,\n\): C \{/);
    expect(lines.js).toMatch(/^export function f\(a\) \{/);
    expect(lines.dts).toBe("export declare function f(a: A): C;");
    expect(declared({ ...base, parameters, layout: "line" }).ts).toContain(`f(${long}: A, `);
  });

  it("can be called in several ways", () => {
    const function_: Declaration = {
      ...base,
      docs: { description: "Does it." },
      typeParameters: ["T"],
      overloads: [
        { parameters: [{ name: "a", type: "T" }], returns: "T" },
        { parameters: [{ name: "a", type: "B" }], returns: "B" },
      ],
      parameters: [{ name: "a", type: "T | B" }],
      returns: "T | B",
    };
    const heads = ["f<T>(a: T): T", "f<T>(a: B): B"];
    expect(declared(function_)).toEqual({
      ts: `/** Does it. */
export function ${heads[0]};
export function ${heads[1]};
export function f<T>(a: T | B): T | B {
  return a;

  return b;
}`,
      js: "/** Does it. */\nexport function f(a) {\n  return a;\n\n  return b;\n}",
      dts: `/** Does it. */\nexport declare function ${heads[0]};\nexport declare function ${heads[1]};`,
    });
    expect(signaturesOf(function_)).toEqual(heads);
  });

  it("are not declared where they are not exported", () => {
    const { js, dts } = declared({ ...base, isExported: false, parameters: [] });
    expect(js).toMatch(/^function f\(\) \{[\s\S]*\}\n\nexport \{\};$/);
    expect(dts).toBe("export {};");
  });
});

describe("constants", () => {
  const base = { kind: "constant", name: "a", isExported: true } as const;

  it("have a type and a value", () => {
    expect(declared({ ...base, value: { type: job, value: code`${text}("b")` } })).toEqual({
      ts: expect.stringMatching(/export const a: Job = text\("b"\);$/),
      js: 'import { text } from "./runtime/text.js";\n\nexport const a = text("b");',
      dts: 'import type { Job } from "./types.js";\n\nexport declare const a: Job;',
    });
  });

  it("have the value below the name where that is asked for, in JavaScript where it is long", () => {
    const value = (name: string) => declared({ ...base, value: { value: name, isBelow: true } });
    expect(value("b")).toMatchObject({ ts: "export const a =\n  b;", js: "export const a = b;" });
    const long = "n".repeat(90);
    expect(value(long).js).toBe(`export const a =\n  ${long};`);
    expect(value("b +\n  c").js).toBe("export const a =\n  b +\n  c;");
  });

  it("have type arguments on the name's line where the value is below", () => {
    const { ts } = declared({
      kind: "constant",
      name: "schema",
      isExported: true,
      value: { type: { name: "A", arguments: ["In", "Out"] }, value: "b()", isBelow: true },
    });
    expect(ts).toBe("export const schema: A<In, Out> =\n  b();");
  });

  it("have type arguments on lines of their own, in declarations where they are long", () => {
    const constant = (name: string): Declaration => ({
      ...base,
      value: { type: { name: "A", arguments: [name, `${name}2`] }, value: "b" },
    });
    expect(declared(constant("B"))).toEqual({
      ts: "export const a: A<\n  B,\n  B2\n> = b;",
      js: "export const a = b;",
      dts: "export declare const a: A<B, B2>;",
    });
    const long = "N".repeat(50);
    expect(declared(constant(long)).dts).toBe(
      `export declare const a: A<\n  ${long},\n  ${long}2\n>;`,
    );
  });

  it("are data, which is its own type", () => {
    const data = JSON.parse('{ "b": [1, -2, "x"], "c-d": null, "__proto__": {}, "e": [] }');
    expect(declared({ ...base, value: { data } })).toEqual({
      ts: 'export const a = { b: [1, -2, "x"], "c-d": null, ["__proto__"]: {}, e: [] } as const;',
      js: 'export const a = { b: [1, -2, "x"], "c-d": null, ["__proto__"]: {}, e: [] };',
      dts: 'export declare const a: {\n  readonly b: readonly [1, -2, "x"];\n  readonly "c-d": null;\n  readonly __proto__: {};\n  readonly e: readonly [];\n};',
    });
    const long = "n".repeat(80);
    expect(declared({ ...base, value: { data: { b: [long] } } }).dts).toBe(
      `export declare const a: {\n  readonly b: readonly [\n    "${long}",\n  ];\n};`,
    );
  });

  it("have data in an order of its own, on one line up to a width", () => {
    const data = new Map([
      ["2", 2],
      ["1", 1],
    ]);
    expect(declared({ ...base, value: { data } }).ts).toBe(
      'export const a = { "2": 2, "1": 1 } as const;',
    );
    expect(declared({ ...base, value: { data, width: 10 } }).ts).toBe(
      'export const a = {\n  "2": 2,\n  "1": 1,\n} as const;',
    );
  });
});

it("interfaces and type aliases are the same in declarations, and not in JavaScript", () => {
  const types: readonly Declaration[] = [
    {
      kind: "interface",
      name: "A",
      docs: { description: "An A." },
      typeParameters: ["P", code`J = ${job}`],
      extends: "Base",
      members: [
        { docs: { description: "B." }, isReadonly: true, key: "b", isOptional: true, type: job },
        { key: "[k: string]", type: "unknown" },
      ],
    },
    { kind: "type", name: "C", type: "\n  | A\n  | B" },
  ];
  const { ts, js, dts } = printed({ declarations: types });
  expect(ts).toBe(`// A file.
import type { Job } from "./types.js";

/** An A. */
export interface A<P, J = Job> extends Base {
  /** B. */
  readonly b?: Job;
  [k: string]: unknown;
}

export type C =
  | A
  | B;
`);
  expect(dts).toBe(ts);
  expect(js).toBe(`${header}\n${nocheck}\n\nexport {};\n`);
});

describe("exports", () => {
  const exports: readonly Declaration[] = [
    { kind: "export", from: "../uws/index" },
    {
      kind: "export",
      from: "./a",
      names: [
        { name: "b", as: "c" },
        { name: "A", isType: true },
      ],
    },
    { kind: "export", from: "./types", isTypeOnly: true, names: [{ name: "D" }] },
    { kind: "export", from: "./b", names: [{ name: "E", isType: true }] },
  ];
  const stub: Declaration = {
    kind: "export",
    from: "./stub",
    names: [{ name: "stub" }],
    declaredAs: [
      {
        kind: "constant",
        name: "stub",
        isExported: true,
        docs: { description: "The stub." },
        value: { type: code`Xml<${job}>`, value: "" },
      },
    ],
  };

  it("stand together, those of types not in JavaScript", () => {
    const { ts, js, dts } = printed({ declarations: exports });
    expect(ts).toBe(`// A file.
export * from "../uws/index.js";
export { type A, b as c } from "./a.js";
export type { D } from "./types.js";
export { type E } from "./b.js";
`);
    expect(dts).toBe(ts);
    expect(js).toBe(
      `${header}\n${nocheck}\nexport * from "../uws/index.js";\nexport { b as c } from "./a.js";\n`,
    );
  });

  it("can be declared in their own place", () => {
    const { ts, js, dts } = printed({ declarations: [stub, ...exports.slice(0, 1)] });
    const lines = 'export { stub } from "./stub.js";\nexport * from "../uws/index.js";\n';
    expect(ts).toBe(`${header}\n${lines}`);
    expect(js).toBe(`${header}\n${nocheck}\n${lines}`);
    expect(dts).toBe(`// A file.
import type { Job } from "./types.js";

export * from "../uws/index.js";

/** The stub. */
export declare const stub: Xml<Job>;
`);
  });
});

it("a file that is not to be checked says why, which JavaScript never is", () => {
  const { ts, js, dts } = printed({
    unchecked: "Plain JavaScript.",
    declarations: [{ kind: "statements", code: "f();" }],
  });
  expect(ts).toBe("// A file.\n// Plain JavaScript.\n// @ts-nocheck\n\nf();\n");
  expect(js).toBe(`${header}\n${nocheck}\n\nf();\n\nexport {};\n`);
  expect(dts).toBe(`${header}\n\nexport {};\n`);
});

describe("the top of a file", () => {
  const data: Declaration = { kind: "constant", name: "a", isExported: true, value: { data: 1 } };
  const all: Declaration = { kind: "export", from: "./a" };

  it("is apart from what is declared, but not from exports", () => {
    expect(printed({ declarations: [data] }).dts).toBe(
      "// A file.\n\nexport declare const a: 1;\n",
    );
    expect(printed({ declarations: [all] }).dts).toBe('// A file.\nexport * from "./a.js";\n');
  });
});
