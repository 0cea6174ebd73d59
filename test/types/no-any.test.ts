import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";
import { expect, it, onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where a file says `any`. */
function anyIn(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

it("nothing generated says any, and no user gets one from what it infers", () => {
  const declarations = mkdtempSync(join(tmpdir(), "uws-codegen-declarations-"));
  onTestFinished(() => rmSync(declarations, { recursive: true, force: true }));
  const flags = ["--declaration", "--emitDeclarationOnly", "--outDir", declarations];
  const inputs = ["cone-search", "image-cutout", "spectral-extraction"].map((name) =>
    join(root, "generated", name, "index.ts"),
  );
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/typescript/lib/tsc.js"),
      ...flags,
      ...["--strict", "--target", "es2022", "--module", "nodenext", "--ignoreConfig"],
      ...inputs,
    ],
    { cwd: join(root, "generated") },
  );
  expect(status).toBe(0);
  expect(filesBelow(declarations).length).toBeGreaterThan(40);
  expect(
    [...filesBelow(join(root, "generated")), ...filesBelow(declarations)].flatMap(anyIn),
  ).toEqual([]);
});
