import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { headingIds } from "../markdown/rendered.js";
import { temporaryFolder } from "../temporary-folder.js";
import { linesOf, pythonOf } from "./python.js";

/** The HTML of pages, by their path, from their Markdown; where it is strict, a warning is an error. */
export type Renderer = (
  pages: ReadonlyMap<string, string>,
  isStrict: boolean,
) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;

/** GitHub's own parser. */
export const github: Renderer = (pages) => {
  const html = linesOf(pythonOf("docs"), "github_markdown.py", [], [...pages.values()]);
  return new Map(
    [...pages.keys()].map((path, index) => [path, withHeadingIds(String(html[index]))]),
  );
};

/** MkDocs as it comes. */
export const mkdocs: Renderer = (pages, isStrict) => {
  const folder = temporaryFolder({
    "mkdocs.yml": [
      "site_name: Services",
      "theme: { name: null, custom_dir: theme }",
      "use_directory_urls: false",
      "validation: { links: { anchors: warn, absolute_links: warn, unrecognized_links: warn } }",
    ].join("\n"),
    "theme/main.html": "{{ page.content }}",
    ...filesIn("docs", pages),
  });
  run(folder, "mkdocs", "build", ...(isStrict ? ["--strict"] : []));
  return readBack(pages, (path) =>
    readFileSync(join(folder, "site", path.replace(/\.md$/, ".html")), "utf8"),
  );
};

/** Sphinx with MyST. */
export const myst: Renderer = (pages, isStrict) => {
  const folder = temporaryFolder({
    "conf.py": [
      'extensions = ["myst_parser"]',
      "myst_heading_anchors = 3",
      'root_doc = "contents"',
      "smartquotes = False",
      "html_permalinks = False",
    ].join("\n"),
    "contents.rst": "Contents\n========\n\n.. toctree::\n   :glob:\n\n   *\n",
    ...filesIn(".", pages),
  });
  run(
    folder,
    "sphinx",
    "-b",
    "json",
    "-q",
    ...(isStrict ? ["-W", "--keep-going"] : []),
    ".",
    "out",
  );
  return readBack(pages, (path) => {
    const { body } = JSON.parse(
      readFileSync(join(folder, "out", path.replace(/\.md$/, ".fjson")), "utf8"),
    );
    return String(body);
  });
};

/** MDX with GitHub's tables, which is what Docusaurus reads `.md` files as. */
export const mdx: Renderer = async (pages) => {
  const rendered = new Map<string, string>();
  for (const [path, markdown] of pages) {
    const { default: content } = await evaluate(markdown, {
      Fragment: fragment,
      jsx: element,
      jsxs: element,
      remarkPlugins: [gitHubMarks],
    });
    // Safe: `element` gives nothing else, and the page has no promises in it.
    const { html } = content({}) as unknown as Html;
    rendered.set(path, withHeadingIds(html));
  }
  return rendered;
};

const fragment = Symbol("fragment");

interface Html {
  readonly html: string;
}

/** An element of a page, as the functions that MDX calls make it. */
function element(
  type: unknown,
  { children, ...attributes }: { readonly children?: unknown },
): Html {
  const inner = [children].flat(9).map(textOrElement).join("");
  if (type === fragment) return { html: inner };
  if (typeof type === "function") return type({ children, ...attributes });
  const shown = Object.entries(attributes)
    .filter(([, value]) => typeof value === "string")
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  return { html: `<${type}${shown.join("")}>${inner}</${type}>` };
}

function textOrElement(child: unknown): string {
  if (typeof child === "object" && child !== null && "html" in child) return String(child.html);
  return child === undefined || child === null ? "" : escaped(String(child));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A plugin of remark, which has its extensions in the processor's data. */
function gitHubMarks(this: { data(): object }): void {
  const data: {
    micromarkExtensions?: unknown[];
    fromMarkdownExtensions?: unknown[];
  } = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfm({ singleTilde: false })];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFromMarkdown()];
}

/** The anchors that GitHub and Docusaurus give to headings. */
function withHeadingIds(html: string): string {
  const idOf = headingIds();
  return html.replaceAll(
    /<(h[1-6])>(.*?)<\/\1>/gs,
    (_, name: string, content: string) =>
      `<${name} id="${idOf(textOf(content))}">${content}</${name}>`,
  );
}

/** The text of a piece of HTML, with white space made single. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<\/t[dh]>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hexadecimal, name) => {
      if (name !== undefined) return named.get(name) ?? `&${name};`;
      return String.fromCodePoint(
        decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal),
      );
    })
    .replaceAll(/\s+/g, " ")
    .trim();
}

const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["amp", "&"],
  ["apos", "'"],
  ["nbsp", " "],
]);

function filesIn(
  folder: string,
  pages: ReadonlyMap<string, string>,
): { readonly [path: string]: string } {
  return Object.fromEntries([...pages].map(([path, text]) => [join(folder, path), text]));
}

function readBack(
  pages: ReadonlyMap<string, string>,
  read: (path: string) => string,
): ReadonlyMap<string, string> {
  return new Map([...pages.keys()].map((path) => [path, read(path)]));
}

function run(folder: string, module: string, ...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(pythonOf("docs"), ["-m", module, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${module}: ${`${stdout}\n${stderr}`.slice(0, 4000)}`);
}
