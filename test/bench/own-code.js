import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The command line, where the package says that it is. */
export const commandLine = join(
  root,
  Object.values(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).bin)[0],
);

/** The generated code, as a service bundles it. */
export function generatedCode() {
  return imported(`
    export * from "${root}generated/uws/index.ts";
    export { writeJob, writeParameters } from "${root}generated/uws/xml.ts";
  `);
}

/** A module of TypeScript, bundled and imported. */
export async function imported(code) {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const file = join(folder, "own.mjs");
  writeFileSync(file, await bundled(code, false));
  const module = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  return module;
}

/** A module as one file. */
export async function bundled(code, minify) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${root}test/bench`, loader: "ts" },
    ...{ bundle: true, minify, format: "esm", platform: "browser" },
    ...{ external: ["node:*"], write: false, logLevel: "error" },
    // Code outside of this folder finds the others' packages here too.
    nodePaths: [join(root, "test/bench/node_modules")],
  });
  return outputFiles[0].contents;
}
