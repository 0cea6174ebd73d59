import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import type { Config } from "../../generator/source/config.js";
import { payloads } from "../emit/hostile-payloads.js";
import { schemaWith, wellFormed } from "../emit/hostile-schema.js";
import { temporaryFolder } from "../temporary-folder.js";
import { compiledDeclarations, compiledJavaScript } from "./compiled.js";
import { tokensOf } from "./tokens.js";

const repository = resolve(import.meta.dirname, "../..");

type Generated = Pick<Config, "services" | "dates" | "infNan">;

/**
 * Compares what is generated for the target js+dts with what the compiler makes of what is generated for the target ts,
 * and looks at how it is laid out.
 */
async function expectAsCompiled(config: Generated, folder: string): Promise<readonly string[]> {
  const filesOf = async (target: NonNullable<Config["target"]>) =>
    (await generate({ ...config, out: "none", target }, { folder, dryRun: true })).files;
  const typescript = await filesOf("ts");
  const javascript = await filesOf("js+dts");
  for (const [path, text] of typescript) {
    const name = path.replace(/\.ts$/, "");
    const code = javascript.get(`${name}.js`) ?? "";
    const declared = javascript.get(`${name}.d.ts`) ?? "";
    // The compiler itself has made what stands in the runtime's folder.
    const isCopied = /^runtime\/(?!index\.)/.test(path);
    if (!isCopied) expect(tokensOf(code), path).toEqual(compiledJavaScript(text));
    // An index declares itself what compilers are not to look for elsewhere.
    if (!isCopied && !name.endsWith("/index"))
      expect(tokensOf(declared), path).toEqual(compiledDeclarations(text));
    expectLaidOut(code, text);
    expectLaidOut(declared, text);
    const stem = name.replace(/^.*\//, "");
    expect(code.split("\n")[1]).toBe(`// @ts-nocheck: the types are in ${stem}.d.ts.`);
  }
  expect(javascript.size).toBe(2 * typescript.size);
  return [...typescript.keys()];
}

function expectLaidOut(made: string, typescript: string): void {
  const lines = typescript.split("\n");
  const madeLines = made.split("\n");
  expect(madeLines[0]).toBe(lines[0]);
  expect(made).not.toMatch(/\n\n\n|\n\n$|[^\n]$/);
  // Descriptions may have lines that end in a space; no others come to them.
  expect(madeLines.filter((line) => /\s$/.test(line) && !lines.includes(line))).toEqual([]);
  expect(madeLines).not.toContain("// @ts-nocheck");
}

describe("JavaScript and declarations have the tokens that the compiler gives", () => {
  it("the examples", async () => {
    const config = JSON.parse(readFileSync(resolve(repository, "uws-codegen.config.json"), "utf8"));
    const paths = await expectAsCompiled({ services: config.services }, repository);
    expect(paths.length).toBeGreaterThan(60);
  });

  const spectra = "schemas/examples/spectral-extraction/SpectralExtractionParameters";
  it.each<Pick<Config, "dates" | "infNan">>([
    { dates: "Date", infNan: "constants" },
    { dates: "Temporal", infNan: "null" },
  ])("what is generated with %j", async (options) => {
    const parameters = {
      validation: `${spectra}.validation.json`,
      serialization: `${spectra}.serialization.json`,
    };
    const paths = await expectAsCompiled(
      { ...options, services: { spectra: { parameters } } },
      repository,
    );
    expect(paths).toContain("runtime/writing.ts");
    expect(paths).toContain("spectra/writers.ts");
  });

  it("what has texts in it that look like code", async () => {
    const folder = temporaryFolder(
      Object.fromEntries(
        payloads.map((payload, index) => [
          `hostile-${index}.json`,
          JSON.stringify(schemaWith(wellFormed(payload))),
        ]),
      ),
    );
    const services = Object.fromEntries(
      payloads.map((_, index) => [`hostile-${index}`, { parameters: `hostile-${index}.json` }]),
    );
    await expectAsCompiled({ services }, folder);
  });

  it("fields that every object has, and models that are open", async () => {
    const schema = {
      title: "Odd",
      type: "object",
      properties: {
        constructor: { type: "array", items: { type: "integer" }, default: [1] },
        toString: { type: "integer", default: 1 },
        valueOf: { type: "string" },
        status: { enum: [2, 1] },
      },
      additionalProperties: { type: "integer" },
    };
    const folder = temporaryFolder({ "odd.json": JSON.stringify(schema) });
    await expectAsCompiled({ services: { odd: { parameters: "odd.json" } } }, folder);
  });
});

describe("an index", () => {
  it("declares the stub's constant and those of the schemas itself", async () => {
    const services = {
      cutouts: { parameters: "schemas/examples/image-cutout/CutoutParameters.validation.json" },
    };
    const { files } = await generate(
      { out: "none", target: "js+dts", services },
      { folder: repository, dryRun: true },
    );
    const text = files.get("cutouts/index.d.ts") ?? "";
    expect(text).toContain(`replaces this file.
import type { ParametersXml } from "../runtime/index.js";
import type { CutoutParameters } from "./types.js";

export * from "../uws/index.js";
export {`);
    expect(text).toContain(`} from "./types.js";

/** How each field of the parameters becomes UWS parameters, as the stub says. */
export declare const parametersXml: ParametersXml<CutoutParameters>;

/**
 * The JSON Schema of the parameters as the service sends them.
 *
 * Its exact type, which takes compilers long to read, is that of the same constant in \`schemas.js\`.
 */
export declare const parametersJsonSchema: {
  readonly $schema: "https://json-schema.org/draft/2020-12/schema";
  readonly $ref: "#/$defs/CutoutParameters";
  readonly $defs: { readonly [model: string]: { readonly [keyword: string]: unknown } };
};
`);
    expect(text).not.toMatch(/from "\.\/(?:schemas|parameters-xml)\.js"/);
    expect(files.get("uws/index.d.ts")).toContain("export declare const jobJsonSchema: {\n");
    expect(files.get("cutouts/index.js")).toContain('} from "./schemas.js";\n');
  });
});
