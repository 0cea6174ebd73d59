import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { declarationsText } from "../../generator/code/javascript/declarations.js";
import { javascriptText } from "../../generator/code/javascript/javascript-text.js";
import { readSource } from "../../generator/code/javascript/source.js";
import { propertyKey } from "../../generator/code/literal.js";
import type { Config } from "../../generator/source/config.js";
import { payloads } from "../emit/hostile-payloads.js";
import { schemaWith, wellFormed } from "../emit/hostile-schema.js";
import { temporaryFolder } from "../temporary-folder.js";
import { compiledDeclarations, compiledJavaScript } from "./javascript/compiled.js";
import { header } from "./javascript/snippets.js";
import { tokensOf } from "./javascript/tokens.js";

/** Compares a file in both forms with what the compiler makes of it, and looks at how they are laid out. */
function expectAsCompiled(text: string): void {
  const source = readSource(text);
  const texts = [javascriptText(source, "a"), declarationsText(source)] as const;
  expect(tokensOf(texts[0])).toEqual(compiledJavaScript(text));
  expect(tokensOf(texts[1])).toEqual(compiledDeclarations(text));
  const lines = text.split("\n");
  for (const made of texts) {
    const madeLines = made.split("\n");
    expect(madeLines[0]).toBe(lines[0]);
    expect(made).not.toMatch(/\n\n\n|\n\n$|[^\n]$/);
    // Descriptions may have lines that end in a space; no others come to them.
    expect(madeLines.filter((line) => /\s$/.test(line) && !lines.includes(line))).toEqual([]);
    expect(madeLines).not.toContain("// @ts-nocheck");
  }
  expect(texts[0].split("\n")[1]).toBe("// @ts-nocheck: the types are in a.d.ts.");
}

describe("what is generated", () => {
  const generated = join(import.meta.dirname, "../../generated");
  const paths = readdirSync(generated, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll("\\", "/"));
  const committed = new Set(paths.map((path) => readFileSync(join(generated, path), "utf8")));

  it("is there", () => {
    expect(paths.length).toBeGreaterThan(60);
  });

  it.each(paths)("has the tokens that the compiler gives %s", (path) => {
    expectAsCompiled(readFileSync(join(generated, path), "utf8"));
  });

  const spectra = "schemas/examples/spectral-extraction/SpectralExtractionParameters";
  it.each<Pick<Config, "dates" | "infNan">>([
    { dates: "Date", infNan: "constants" },
    { dates: "Temporal", infNan: "null" },
  ])("has them with %j", async (options) => {
    const parameters = {
      validation: `${spectra}.validation.json`,
      serialization: `${spectra}.serialization.json`,
    };
    const services = { spectra: { parameters } };
    const { files } = await generate({ ...options, out: "none", services }, { dryRun: true });
    expect([...files.keys()]).toContain("uws/runtime/writing.ts");
    for (const text of files.values()) if (!committed.has(text)) expectAsCompiled(text);
  });
});

describe("texts that look like code", () => {
  it("stay texts in what is generated", async () => {
    const names = payloads.map((_, index) => `hostile-${index}`);
    const folder = temporaryFolder(
      Object.fromEntries(
        payloads.map((payload, index) => [
          `hostile-${index}.json`,
          JSON.stringify(schemaWith(wellFormed(payload))),
        ]),
      ),
    );
    const services = Object.fromEntries(
      names.map((name) => [name, { parameters: `${name}.json` }]),
    );
    const { files } = await generate({ out: "out", services }, { folder, dryRun: true });
    for (const [path, made] of files) if (path.startsWith("hostile-")) expectAsCompiled(made);
  });

  it("stay texts wherever they are in generated code", () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.array(place, { minLength: 1, maxLength: 4 }), (places) => {
        // Each declares another name, or one would be declared twice.
        const code = places.map((one, index) =>
          one.replace(/(interface |const |function )(\w)/, `$1$2${index}`),
        );
        expectAsCompiled(`${header}${code.join("\n\n")}\n\nexport interface Last {}\n`);
      }),
      { numRuns: 50 },
    );
  });
});

const text = fastCheck.oneof(
  fastCheck.string(),
  fastCheck.constantFrom(
    ...["as any", "// @ts-nocheck", "import type { A } from 'a';", "): void {", "<T>", "=> "],
  ),
);

/** Code with a text in it, in a place where there are texts in generated code. */
const place = fastCheck.oneof(
  text.map((value) => `${docs(value)}\nexport interface A { a: ${quoted(value)}; }`),
  text.map((value) => `// ${inComment(value)}\nconst a: string = ${quoted(value)};`),
  text.map(
    (value) => `${docs(value)}
export function f(a: string = ${quoted(value)}, ${docs(value)} b?: B): void {
  g(a as ${quoted(value)}, b!);
}`,
  ),
  text.map(
    (value) => `export const c = { ${propertyKey(value)}: [${quoted(value)}, -1] } as const;`,
  ),
  text.map((value) => `export const d: RegExp = /[${value.replaceAll(/[^\w<>(){}:= ]/g, "")} ]/;`),
  text.map((value) => `export const e: string = \`${value.replaceAll(/[\\`$]/g, "")}\${f("")}\`;`),
);

function docs(value: string): string {
  return `/** ${inComment(value)} */`;
}

/** A text on one line that does not end a comment. */
function inComment(value: string): string {
  return value.replaceAll(/\s+/g, " ").replaceAll("*/", "").trim() || "nothing";
}

function quoted(value: string): string {
  return JSON.stringify(value);
}
