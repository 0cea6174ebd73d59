import { describe, expect, it } from "vitest";
import { generatedPages, hostilePages } from "./docs-pages.js";
import { github, mdx, mkdocs, myst, type Renderer, textOf } from "./markdown-renderers.js";
import { hasInterpreter } from "./python.js";

const renderers: readonly (readonly [string, Renderer])[] = [
  ["GitHub", github],
  ["MkDocs", mkdocs],
  ["Sphinx with MyST", myst],
  ["MDX, as Docusaurus has it", mdx],
];

/** What the pages' marks become in any of them, and what they put around. */
const elements: ReadonlySet<string> = new Set([
  ...["h1", "h2", "h3", "p", "a", "strong", "em", "s", "del", "code", "pre", "ul", "ol", "li"],
  ...["hr", "br", "blockquote", "table", "thead", "tbody", "tr", "th", "td"],
  ...["div", "section", "span"],
]);

const missing = hasInterpreter("python3") ? "" : "(skipped: there is no python3)";

describe.skipIf(missing !== "").each(renderers)(`the pages in %s ${missing}`, (_, render) => {
  it("show what GitHub shows, without a warning, and every link and table is whole", async () => {
    const pages = generatedPages();
    const found = await render(pages, true);
    await expectSameAs(await github(pages, true), found);
    const links = [...found].flatMap(([path, html]) => linksOf(path, html, found));
    expect(links.length).toBeGreaterThan(250);
    expect(links.filter(({ leads }) => !leads)).toEqual([]);
  });

  it("keep hostile texts text", async () => {
    const pages = hostilePages();
    await expectSameAs(await github(pages, false), await render(pages, false));
  });
});

async function expectSameAs(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [path, html] of found) {
    const other = expected.get(path) ?? "";
    expect(textOf(html), path).toBe(textOf(other));
    expect(cellCounts(html), path).toEqual(cellCounts(other));
    for (const counts of cellCounts(html)) expect(new Set(counts).size, path).toBe(1);
    const names = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = ""]) => name);
    expect(
      names.filter((name) => !elements.has(name)),
      path,
    ).toEqual([]);
    expect(blocksIn(html), path).toEqual(blocksIn(other));
    const tags = html.match(/<[a-z!?][^>]*>/gi) ?? [];
    expect(
      tags.filter((tag) => /^<[!?]|\son\w+=|href="(?!https?:|mailto:|[\w./-]*(?:#|"))/i.test(tag)),
      path,
    ).toEqual([]);
  }
}

/** What a page is made of, in order. */
function blocksIn(html: string): readonly string[] {
  return [...html.matchAll(/<\/?(?:ul|ol|li|pre|blockquote|h\d)\b/g)].map(([tag]) => tag);
}

/** For each table, how many cells each of its rows has. */
function cellCounts(html: string): readonly (readonly number[])[] {
  return [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row.match(/<t[dh][ >]/g)?.length ?? 0),
  );
}

/** The links of a page to pages and anchors, and whether these are there. */
function linksOf(
  path: string,
  html: string,
  pages: ReadonlyMap<string, string>,
): readonly { readonly path: string; readonly href: string; readonly leads: boolean }[] {
  const names = new Map([...pages].map(([name, page]) => [name.replace(/\.md$/, ""), page]));
  return [...html.matchAll(/ href="([^"]*)"/g)].flatMap(([, href = ""]) => {
    if (/^https?:/.test(href)) return [];
    const [file = "", anchor] = href.split("#");
    const name = file.replaceAll(/\.(?:md|html)$|\/$|\.\.\//g, "");
    const target = name === "" ? html : names.get(name);
    const leads =
      target !== undefined && (anchor === undefined || target.includes(` id="${anchor}"`));
    return [{ path, href, leads }];
  });
}
