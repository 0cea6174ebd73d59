import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diagnosticCatalog } from "../../generator/diagnostics/catalog.js";

const generator = new URL("../../generator/", import.meta.url).pathname;
const records = Object.entries(diagnosticCatalog);

describe("the catalog of diagnostics", () => {
  const sources = sourcesIn(generator).filter(([name]) => !name.startsWith("diagnostics/"));
  const calls = sources.flatMap(([, text]) => [
    ...text.matchAll(/\b(?:failure|diagnostic)\(([^;]*)/g),
  ]);
  const page = readFileSync(join(generator, "../docs/guide/diagnostics.md"), "utf8").split("\n");

  it.each(records)("has %s from a call, and for the page", (code, { kind, meaning }) => {
    // These four are made of the name of the schema that a file of the project's own is checked against.
    const isMade = /^(?:config|bundle|overlay|xml-binding)-invalid$/.test(code);
    const literal = isMade ? "`$" : `"${code}"`;
    expect(calls.some(([, given]) => given?.trimStart().startsWith(literal))).toBe(true);
    const shown = kind === "usage" ? "2" : kind === "schema" || kind === "finding" ? "1" : kind;
    expect(page.filter((line) => line.startsWith(`| \`${code}\` |`))).toEqual([
      `| \`${code}\` | ${shown} | ${meaning} |`,
    ]);
  });

  it.each(records)("says of %s what a record says, and in sentences", (_, record) => {
    const { kind, meaning, message, hint, severity, ...rest } = record;
    expect(rest).toEqual({});
    expect(["usage", "schema", "finding", "error", "warning", "info"]).toContain(kind);
    expect(meaning).toMatch(/^[A-Z`g].*[^.]\.$/);
    for (const said of [message, hint]) {
      if (typeof said === "string") expect(said).toMatch(/^.*[^.]\.$/);
      else expect(["function", "undefined"]).toContain(typeof said);
    }
    if (severity !== undefined) expect(["error", "warning", "info"]).toContain(kind);
  });

  it("has each code in one room", async () => {
    const rooms = readdirSync(join(generator, "diagnostics/catalog"))
      .map((name) => name.replace(/\.ts$/, ""))
      .filter((name) => name !== "phrases");
    const codes = await Promise.all(
      rooms.map(async (name): Promise<string[]> => {
        const room: object = await import(`../../generator/diagnostics/catalog/${name}.ts`);
        return Object.values(room).flatMap((catalog: object) => Object.keys(catalog));
      }),
    );
    expect(codes.flat().toSorted()).toEqual(records.map(([code]) => code).toSorted());
  });

  it("is where alone a diagnostic gets its code, its texts and its kind", () => {
    const made = sources.filter(([, text]) => {
      const codes = [...text.matchAll(/\bcode: ["`]([^"`]+)["`]/g)].map(([, code]) => code ?? "");
      return (
        codes.some((code) => Object.hasOwn(diagnosticCatalog, code)) || /\bhint: ["`]/.test(text)
      );
    });
    expect(made.map(([name]) => name)).toEqual([]);
    // These two pass on a diagnostic that there is already.
    const thrown = sources.filter(([, text]) => text.includes("new Failure("));
    expect(thrown.map(([name]) => name).toSorted()).toEqual([
      "canonical/canonicalize.ts",
      "generation/severities.ts",
    ]);
  });
});

function sourcesIn(folder: string): [name: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}
