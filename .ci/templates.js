// Compiles the templates that are copied into the output to JavaScript and declarations, for the target js+dts. Run by
// the build. The compiler forgets empty lines and has a layout of its own: comments stand for the lines while it works,
// and the formatter that lays out the templates lays out what comes of them.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "dist/templates");
const compilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  newLine: ts.NewLineKind.LineFeed,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
};

for (const folder of ["runtime", "conversions"]) {
  const from = join(root, "templates", folder);
  const paths = readdirSync(from, { recursive: true, encoding: "utf8" });
  for (const path of paths.filter((each) => each.endsWith(".ts"))) {
    const text = readFileSync(join(from, path), "utf8");
    const name = join(out, folder, path.replace(/\.ts$/, ""));
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(`${name}.js`, javascript(text));
    writeFileSync(`${name}.d.ts`, declarations(text, path));
  }
}
format();

function javascript(text) {
  const emptyLine = "//empty line";
  const marked = text.replaceAll(/\n(?=\n)/g, `\n${emptyLine}`);
  const { outputText } = ts.transpileModule(marked, { compilerOptions });
  return outputText.replaceAll(new RegExp(`^ *${emptyLine}$`, "gm"), "");
}

function declarations(text, path) {
  const { outputText, diagnostics } = ts.transpileDeclaration(text, {
    compilerOptions,
    reportDiagnostics: true,
  });
  for (const { messageText } of diagnostics) throw new Error(`${path}: ${messageText}`);
  return outputText.replaceAll(/(?<=\n)(?!import|}|\s|export \{|export \* )/g, startOf(outputText));
}

/** An empty line before each declaration, but between its comment and it. */
function startOf(text) {
  return (_, position) => (/(?:\*\/|^)\n$/.test(text.slice(0, position)) ? "" : "\n");
}

/** Lays out the files as the templates are. */
function format() {
  const { formatter, javascript: quotes } = JSON.parse(
    readFileSync(join(root, "biome.json"), "utf8"),
  );
  const config = { root: true, formatter, javascript: quotes };
  const path = join(root, "build/biome.json");
  writeFileSync(path, JSON.stringify(config));
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  execFileSync(process.execPath, [biome, "format", "--write", `--config-path=${path}`, out], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
