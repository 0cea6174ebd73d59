import { createHash } from "node:crypto";
import { posix } from "node:path";
import { build, type Plugin } from "esbuild";
import { packagedFile } from "../../source/packaged-file.js";
import type { InputKind } from "./input-kinds.js";
import { serviceEntry } from "./service-entry.js";

/** The scripts of the site. */
export interface SiteScripts {
  /** Those that are files, by their path. */
  readonly files: ReadonlyMap<string, string>;
  /** The one that stands in each page, and its hash as a Content-Security-Policy names it. */
  readonly start: string;
  readonly startHash: string;
}

/** Where a service's script is. */
export function serviceScriptPath(service: string): string {
  return `assets/services/${service}.js`;
}

/**
 * Bundles the scripts. What is generated for all services is a script of its own, which theirs share: a service's own
 * has nothing but its models.
 *
 * @param sharedFolders - where what they share is.
 * @param services - what can be pasted on the page of each, by its name.
 * @param generated - the generated files of the services and what they share, by path.
 */
export async function siteScripts(
  sharedFolders: readonly string[],
  services: ReadonlyMap<string, readonly InputKind[]>,
  generated: ReadonlyMap<string, string>,
): Promise<SiteScripts> {
  const shared = new Set<string>();
  const own = await bundled(
    new Map(
      [...services].map(([name, kinds]) => [
        serviceScriptPath(name),
        { code: serviceEntry(name, kinds), folder: name },
      ]),
    ),
    generatedFiles(generated, sharedFolders, shared),
  );
  const common = await bundled(
    new Map([["assets/shared.js", { code: sharedEntry([...shared].sort()), folder: "." }]]),
    generatedFiles(generated, [], new Set()),
  );
  const site = await bundled(
    new Map(
      ["site", "check", "start"].map((name) => [
        `assets/${name}.js`,
        { code: `import ${JSON.stringify(`site:${name}`)};`, folder: "." },
      ]),
    ),
    siteFiles,
  );
  const start = (site.get("assets/start.js") ?? "").trim();
  const { css = "" } = await styles();
  return {
    files: new Map([
      ["assets/site.css", css],
      ...[...site].filter(([path]) => path !== "assets/start.js"),
      ...common,
      ...own,
    ]),
    start,
    startHash: `sha256-${createHash("sha256").update(start).digest("base64")}`,
  };
}

interface Entry {
  readonly code: string;
  /** The generated folder that the code's imports start from. */
  readonly folder: string;
}

/** Classic scripts, since a browser takes no modules from disk; each is bundled on its own, in one go. */
async function bundled(
  entries: ReadonlyMap<string, Entry>,
  plugin: Plugin,
): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [...entries.keys()].map((path) => ({ in: `entry:${path}`, out: path })),
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    write: false,
    outdir: outputFolder,
    absWorkingDir: outputFolder,
    logLevel: "silent",
    plugins: [entryPlugin(entries), siteFiles, plugin],
  });
  const texts = new Map(
    outputFiles.map(({ path, text }) => [
      path.replaceAll("\\", "/").slice(posixRoot.length).replace(/\.js$/, ""),
      text,
    ]),
  );
  return new Map([...entries.keys()].map((path) => [path, texts.get(path) ?? ""]));
}

/** Nothing is written there. */
const outputFolder = packagedFile(".");
const posixRoot = `${outputFolder.replaceAll("\\", "/").replace(/\/$/, "")}/`;

function entryPlugin(entries: ReadonlyMap<string, Entry>): Plugin {
  return {
    name: "entries",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^entry:/ }, ({ path }) => ({
        path: path.slice("entry:".length),
        namespace: "entry",
      }));
      onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => {
        const entry = entries.get(path);
        return { contents: entry?.code ?? "", pluginData: entry?.folder };
      });
    },
  };
}

/** The site's own scripts, from the package. */
const siteFiles: Plugin = {
  name: "site",
  setup({ onResolve }) {
    onResolve({ filter: /^site:/ }, ({ path }) => ({
      path: packagedFile(`templates/site/${path.slice("site:".length)}.ts`),
    }));
  },
};

/**
 * The generated files, from memory.
 *
 * @param sharedFolders - imports from them become look-ups of what `shared.js` has; noted in `shared`.
 */
function generatedFiles(
  files: ReadonlyMap<string, string>,
  sharedFolders: readonly string[],
  shared: Set<string>,
): Plugin {
  return {
    name: "generated",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, namespace, pluginData }) => {
        if (namespace !== "generated" && namespace !== "entry") return undefined;
        const folder = namespace === "entry" ? String(pluginData) : posix.dirname(importer);
        const found = `${posix.join(folder, path).replace(/\.[jt]s$/, "")}.ts`;
        if (!sharedFolders.some((shared) => found.startsWith(`${shared}/`))) {
          return { path: found, namespace: "generated" };
        }
        shared.add(found);
        return { path: found, namespace: "shared" };
      });
      onLoad({ filter: /.*/, namespace: "generated" }, ({ path }) => {
        const contents = files.get(path);
        return contents === undefined ? undefined : { contents, loader: "ts" };
      });
      onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({
        contents: `module.exports = globalThis.uwsDocs.shared[${JSON.stringify(path)}];`,
        loader: "js",
      }));
    },
  };
}

/** Puts the modules that services share where their scripts look for them. */
function sharedEntry(paths: readonly string[]): string {
  return [
    'import { registry } from "site:registry";',
    ...paths.map((path, index) => `import * as m${index} from ${JSON.stringify(`./${path}`)};`),
    `registry().shared = {${paths.map((path, index) => `${JSON.stringify(path)}: m${index}`).join(", ")}};`,
  ].join("\n");
}

async function styles(): Promise<{ readonly css?: string }> {
  const { outputFiles } = await build({
    entryPoints: [packagedFile("templates/site/site.css")],
    minify: true,
    charset: "utf8",
    write: false,
    outdir: outputFolder,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  return file === undefined ? {} : { css: file.text };
}
