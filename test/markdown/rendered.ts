import MarkdownIt from "markdown-it";

/** A page as a reader sees it: rendered by another parser than the one that it is written with. */
export interface Rendered {
  readonly html: string;
  /** Each start tag without its attributes, in order. */
  readonly elements: readonly string[];
  /** Where the links lead. */
  readonly links: readonly string[];
  /** What can be linked to. */
  readonly anchors: readonly string[];
  /** All text, with white space made single. */
  readonly text: string;
}

/** A Markdown page, rendered with all HTML that it may have in it. */
export function rendered(markdown: string): Rendered {
  const html = withHeadingIds(renderer.render(markdown));
  return {
    html,
    elements: [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name ?? ""),
    links: [...html.matchAll(/ href="([^"]*)"/g)].map(([, url]) => unescaped(url ?? "")),
    anchors: [...html.matchAll(/<(?:a|h[1-6]) id="([^"]*)">/g)].map(([, id]) => id ?? ""),
    text: textOf(html),
  };
}

/** GitHub's anchors of headings, where the page does not have one of its own there. */
function withHeadingIds(html: string): string {
  const idOf = headingIds();
  return html.replaceAll(/<(h[1-6])>(.*?)<\/\1>/gs, (heading, name: string, content: string) => {
    const id = idOf(textOf(content));
    return content.startsWith("<a id=") ? heading : `<${name} id="${id}">${content}</${name}>`;
  });
}

/** Gives the headings of a page, one after another, the ids that GitHub and Docusaurus give them. */
export function headingIds(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}

/** The text of a piece of HTML, with white space made single. */
export function textOf(html: string): string {
  return singleSpaced(unescaped(html.replaceAll(/<[^>]*>/g, "")));
}

/** The texts of the elements of a name that have no like within. */
export function textsIn(html: string, element: string): readonly string[] {
  const pattern = new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, "gs");
  return [...html.matchAll(pattern)].map(([, content]) => textOf(content ?? ""));
}

/** Text as HTML shows it. */
export function singleSpaced(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/**
 * For each table of a page, how many cells each of its lines has. Renderers fill up and cut off rows, so
 * this counts the pipes of the source as GitHub does.
 */
export function cellCounts(markdown: string): readonly (readonly number[])[] {
  const lines = markdown.split("\n");
  const tables = renderer
    .parse(markdown, {})
    .filter(({ type }) => type === "table_open")
    .map(({ map }) => lines.slice(map?.[0], map?.[1]));
  return tables.map((table) =>
    table
      .filter((line) => line.trim() !== "")
      .map((line) => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length ?? 0),
  );
}

const renderer = new MarkdownIt({ html: true, linkify: true });
// GitHub makes links of addresses with `http://`, `www.` or `@`, not of all that looks like a host's name.
renderer.linkify.set({ fuzzyLink: false });

function unescaped(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
