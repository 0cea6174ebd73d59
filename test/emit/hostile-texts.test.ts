import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ts } from "ts-morph";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { payloads } from "./hostile-payloads.js";
import { schemaWith, wellFormed } from "./hostile-schema.js";

/** Statements that run something when a module is loaded. */
function runningStatements(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ESNext, true);
  return file.statements
    .filter(
      (statement) =>
        !ts.isImportDeclaration(statement) &&
        !ts.isExportDeclaration(statement) &&
        !ts.isInterfaceDeclaration(statement) &&
        !ts.isTypeAliasDeclaration(statement) &&
        !ts.isFunctionDeclaration(statement) &&
        !ts.isVariableStatement(statement),
    )
    .map((statement) => statement.getText().slice(0, 80));
}

describe("a hostile text in every place of a schema", () => {
  let out = "";

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "uws-codegen-hostile-"));
    const services = payloads.map((payload, index) => {
      const name = `hostile-${index}`;
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(schemaWith(wellFormed(payload))));
      return [name, { parameters: `${name}.json` }] as const;
    });
    await generate({ out: "out", services: Object.fromEntries(services) }, { folder });
    out = join(folder, "out");
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it.each(payloads.map((payload, index) => [JSON.stringify(payload), index]))(
    "%s stays a text",
    async (_, index) => {
      const service = join(out, `hostile-${index}`);
      for (const name of readdirSync(service)) {
        const path = join(service, name);
        const text = readFileSync(path, "utf8");
        const { diagnostics = [] } = ts.transpileModule(text, {
          reportDiagnostics: true,
          fileName: path,
        });
        expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
        expect(
          runningStatements(path).filter((statement) => !/^check\w*\.errors/.test(statement)),
        ).toEqual([]);
      }
      const module: unknown = await import(pathToFileURL(join(service, "index.ts")).href);
      const safeParse: unknown = Reflect.get(Object(module), "safeParseParameters");
      if (typeof safeParse !== "function") throw new Error("there is no parser");
      expect(Reflect.get(safeParse({ constant: 1 }), "issues").length).toBeGreaterThan(0);
      expect(Reflect.get(globalThis, "pwned")).toBeUndefined();
    },
  );
});
