// Bundles what TypeScript has compiled into build/ to few files in dist/: most of a run is loading. Packages are part of
// them, but for those with binaries (esbuild), those that load files of the user's (jiti), and the compiler, which most
// runs do without (ts-morph). jsonc-parser is a dependency all the same: the site's scripts, which are bundled when they
// are asked for, have it in them.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { noticesOf } from "./notices.js";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url)).replaceAll("\\", "/");

/** Packages of use only where something is wrong: they are asked for by name, and so have files of their own. */
const loadedByName = {
  "ajv/dist/2020.js": "ajv",
  "fastest-levenshtein": "fastest-levenshtein",
  "jsonc-parser": "jsonc-parser",
};

/** All that a run with nothing to do needs beside the command line, which is to be one file. */
const commandLine = `${root}build/command-line.js`;
const needed = importedBy(commandLine, importedBy(`${root}build/commands/generate.js`));
needed.delete(commandLine);
const upToDate = {
  name: "up-to-date",
  test: (id) => id.includes("rolldown/runtime") || needed.has(id.replaceAll("\\", "/")),
};

/** A file of ours with all that it imports, but for what it imports later. */
function importedBy(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const statements = /^(?:import|export)\s[^"'`;]*?from "(\.[^"]+)";/gm;
  for (const [, path] of readFileSync(file, "utf8").matchAll(statements))
    importedBy(posix.join(posix.dirname(file), path), found);
  return found;
}

/** What writes code is loaded together, though the registry of outputs loads each on its own. */
const emitters = {
  name: "emitters",
  test: /\/build\/emit\/(?:module|job)\/(?!(?:outputs|stub-name|stub-changes)\.js)/,
};

/** The packages that write code, each with what it needs: a profile tells what each costs. */
const packages = [
  {
    name: "ajv-code",
    test: packagesNamed("ajv", "fast-uri", "fast-deep-equal", "json-schema-traverse"),
  },
  { name: "acorn-and-astring", test: packagesNamed("acorn", "astring", "estree-walker") },
  {
    name: "json-schema-to-typescript",
    test: packagesNamed(
      "json-schema-to-typescript",
      "lodash",
      "js-yaml",
      "@apidevtools/[^/]+",
      "@jsdevtools/[^/]+",
    ),
  },
];

function packagesNamed(...names) {
  return new RegExp(`/node_modules/(?:${names.join("|")})/`);
}

const bundle = await rolldown({
  input: {
    ...{ cli: `${root}build/cli.js`, api: `${root}build/api.js` },
    ...Object.fromEntries(
      Object.entries(loadedByName).map(([name, file]) => [file, `by-name:${name}`]),
    ),
  },
  platform: "node",
  // jsonc-parser's CommonJS form looks for its parts when it runs.
  resolve: { alias: { "jsonc-parser": `${root}node_modules/jsonc-parser/lib/esm/main.js` } },
  external: ["esbuild", "jiti", "ts-morph"],
  // yargs looks there for a config that it extends, which this project has none of.
  transform: { define: { "import.meta.resolve": "undefined" } },
  plugins: [withoutPrettier(), byName()],
  // The registry of outputs loads by name what other emitters need as well.
  checks: { ineffectiveDynamicImport: false },
});
const { output } = await bundle.write({
  ...{ dir: `${root}dist`, format: "cjs", exports: "named", entryFileNames: "[name].cjs" },
  ...{ chunkFileNames: "[name].cjs", codeSplitting: { groups: [upToDate, emitters, ...packages] } },
  // Names stay, so that an error that is a bug says where it was.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
});
await bundle.close();

const { exports: names } = output.find(({ fileName }) => fileName === "api.cjs");
writeFileSync(
  `${root}dist/api.js`,
  `export { ${names.toSorted().join(", ")} } from "./api.cjs";\n`,
);
writeFileSync(`${root}dist/THIRD-PARTY-NOTICES.txt`, noticesOf(output, root));

/** json-schema-to-typescript loads prettier whether it is asked to format or not. */
function withoutPrettier() {
  return {
    name: "without-prettier",
    resolveId: (id) => (id === "prettier" ? "\0prettier" : undefined),
    load: (id) => (id === "\0prettier" ? "export {};" : undefined),
  };
}

/** What is asked for by name is found beside the bundle. */
function byName() {
  return {
    name: "by-name",
    resolveId: (id) => (id.startsWith("by-name:") ? `\0${id}` : undefined),
    load(id) {
      const name = id.replace("\0by-name:", "");
      if (name === id) return undefined;
      // A CommonJS module's names are known only when it has run.
      const names = Object.keys(require(name)).filter(
        (each) => !/^(?:default|__esModule)$/.test(each),
      );
      return `export { ${names.join(", ")} } from "${name}";`;
    },
    transform(code, id) {
      if (!id.endsWith("/source/lazy-modules.js")) return undefined;
      return Object.entries(loadedByName)
        .reduce((text, [name, file]) => text.replace(`"${name}"`, `"./${file}.cjs"`), code)
        .replace(/^import .*createRequire.*$/m, "")
        .replace(/^const require = .*$/m, "const require = (path) => module.require(path);");
    },
  };
}
