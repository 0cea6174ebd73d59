import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { compilerFlags } from "./compiler-flags.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "uws-codegen-types-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compilers: readonly (readonly [string, string, number])[] = [
  ["TypeScript 5.4", "typescript-5.4/lib/tsc.js", 5.4],
  ["TypeScript 5.9", "typescript-5.9/lib/tsc.js", 5.9],
  ["TypeScript 6", "typescript-6/lib/tsc.js", 6],
  ["TypeScript 7", "typescript/lib/tsc.js", 7],
];

/** What a compiler says of the generated code in a folder, and of what must and must not compile with it. */
function compile(root: string, program: string, version: number, ...more: string[]): string {
  return compileWith({ target: "ES2022", lib: ["ES2022"] }, root, program, version, ...more);
}

/** What the starters of some frameworks aim at; jobs that come one by one need the types of async iterators. */
const oldest = {
  target: "ES2017",
  lib: ["ES2017", "DOM", "ES2018.AsyncIterable", "ES2018.AsyncGenerator"],
};

function compileWith(
  aims: typeof oldest,
  root: string,
  program: string,
  version: number,
  ...more: string[]
): string {
  const config = join(folder, `tsconfig.${version}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        ...Object.fromEntries(
          compilerFlags.flatMap(([flag, since]) => (version >= since ? [[flag, true]] : [])),
        ),
        ...aims,
        module: "NodeNext",
        moduleResolution: "NodeNext",
        noEmit: true,
        types: [],
      },
      include: [join(root, "generated"), join(root, "test/types/*.ts")],
      exclude: [join(root, "test/types/*.test.ts")],
    }),
  );
  const path = join(repository, "node_modules", program);
  const { stdout, stderr } = spawnSync(process.execPath, [path, "-p", config, ...more], {
    encoding: "utf8",
  });
  return `${stdout}${stderr}`;
}

describe("the generated examples", () => {
  it.each(compilers)("compile without a word with %s, every flag set", (_, program, version) => {
    expect(compile(repository, program, version)).toBe("");
  });
});

describe("generated code", () => {
  const root = join(folder, "conversions");

  beforeAll(async () => {
    const config = JSON.parse(readFileSync(join(repository, "uws-codegen.config.json"), "utf8"));
    const { $schema: _, ...options } = config;
    for (const [name, more] of Object.entries(conversions)) {
      const out = join(root, "generated", name);
      await generate({ ...options, ...more, out }, { folder: repository });
    }
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  });

  const conversions = {
    dates: { dates: "Date", infNan: "constants" },
    strings: { dates: "Date", infNan: "strings" },
  } as const;

  it.each(compilers)("compiles for ES2017 with %s", (_, program, version) => {
    expect(compileWith(oldest, repository, program, version)).toBe("");
    expect(compileWith(oldest, root, program, version)).toBe("");
  });
});

describe("the generated examples as JavaScript with declarations", () => {
  const root = join(folder, "js");

  beforeAll(async () => {
    const config = JSON.parse(readFileSync(join(repository, "uws-codegen.config.json"), "utf8"));
    const out = join(root, "generated");
    const { $schema: _, ...options } = config;
    await generate({ ...options, out, target: "js+dts" }, { folder: repository });
    for (const name of ["job.ts", "models.ts"])
      cpSync(join(repository, "test/types", name), join(root, "test/types", name));
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  });

  it.each(compilers)("compile without a word with %s, every flag set", (_, program, version) => {
    expect(compile(root, program, version)).toBe("");
  });

  it.each(compilers)("are not checked as JavaScript by %s, as the stub is", (...args) => {
    const [, program, version] = args;
    const stub = join(root, "generated/image-cutout/parameters-xml.js");
    const text = readFileSync(stub, "utf8");
    writeFileSync(stub, text.replace(/^ {2}band.*\n/m, ""));
    // The two cannot be had together.
    const without = version >= 5.5 ? ["--isolatedDeclarations", "false"] : [];
    const said = compile(root, program, version, "--checkJs", ...without);
    writeFileSync(stub, text);
    expect(said).toMatch(
      /^\S*parameters-xml\.js\(\d+,\d+\): error TS2741: Property 'band' is missing .*\n$/,
    );
  });

  it("are read by their declarations alone", () => {
    const files = compile(root, "typescript-5.9/lib/tsc.js", 5.9, "--listFilesOnly")
      .split("\n")
      .filter((path) => path.includes("/js/generated/"));
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((path) => !path.endsWith(".d.ts"))).toEqual([]);
  });
});
