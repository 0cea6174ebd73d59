import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** A block of code on a page of Markdown. */
export interface CodeBlock {
  readonly language: string;
  /** What stands behind the language. */
  readonly meta: string;
  readonly code: string;
  /** Where it is, counted from 1. */
  readonly line: number;
}

/** The blocks of code of a page, those in lists among them. */
export function codeBlocksOf(markdown: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "code") {
      const line = node.position?.start.line ?? 0;
      blocks.push({ language: node.lang ?? "", meta: node.meta ?? "", code: node.value, line });
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(markdown));
  return blocks;
}

const repository = fileURLToPath(new URL("../", import.meta.url));

/** What TypeScript says of the modules given, which are written into the folder; nothing where they compile. */
export function compiled(folder: string, modules: ReadonlyMap<string, string>): string {
  for (const [name, code] of modules) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  }
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: "ES2022",
    lib: ["ES2023", "DOM", "DOM.Iterable"],
    module: "NodeNext",
    // A file of the repository is beside what stands at its place in the folder.
    rootDirs: [folder, repository],
    noEmit: true,
    types: ["node"],
    typeRoots: [join(repository, "node_modules/@types")],
    skipLibCheck: true,
  };
  const include = [...modules.keys()];
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const compiler = join(repository, "node_modules/typescript/lib/tsc.js");
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, "-p", folder], {
    encoding: "utf8",
  });
  return `${stdout}${stderr}`;
}

/** Runs a module as a program would that has it in a folder; what it exports. */
export async function runModule(
  folder: string,
  code: string,
): Promise<{ readonly [name: string]: unknown }> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles[0]?.text ?? "";
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}
