import type { Element, ElementContent, Nodes } from "hast";
import { h } from "hastscript";
import type { RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import type { Inline } from "../../markdown/markdown-text.js";
import type { Checker, Language, Token } from "./checker.js";

/** Colours code. */
export type Painter = (language: Language, text: string) => ElementContent[];

/** The painter that colours as the pages' own scripts do. */
export function painterOf({ tokens }: Checker): Painter {
  return (language, text) => painted(tokens(language, text));
}

/** Pieces of code as elements. */
export function painted(tokens: readonly Token[]): ElementContent[] {
  return tokens.map(({ kind, text }) =>
    kind === "plain" ? { type: "text", value: text } : h("span", { className: `t-${kind}` }, text),
  );
}

/** Part of a line as elements. */
export function phrasing(content: Inline): ElementContent[] {
  return elementsOf(toHast({ type: "paragraph", children: [...content] })).flatMap((node) =>
    node.type === "element" ? node.children : [],
  );
}

/** Paragraphs, lists, tables and blocks of code as elements. */
export function blocks(content: readonly RootContent[], paint: Painter): ElementContent[] {
  // No HTML gets through: `toHast` leaves out what is not text, code, a list and so on.
  return elementsOf(toHast({ type: "root", children: [...content] })).map((node) =>
    framed(node, paint),
  );
}

/** A block of code that scrolls, with room for the button that copies it. */
export function codeBlock(content: ElementContent[]): Element {
  return h("div", { className: "code" }, [h("pre", { tabIndex: 0 }, [h("code", content)])]);
}

/** A table that scrolls on narrow screens, by keys too. */
export function scrollingTable(table: Element, label: string): Element {
  return h("div", { className: "table", tabIndex: 0, role: "group", ariaLabel: label }, [table]);
}

function elementsOf(tree: Nodes): ElementContent[] {
  const nodes = tree.type === "root" ? tree.children : [tree];
  return nodes.filter(
    (node): node is ElementContent => node.type === "element" || node.type === "text",
  );
}

/** The same with its tables and blocks of code in frames, wherever they are. */
function framed(node: ElementContent, paint: Painter): ElementContent {
  if (node.type !== "element") return node;
  if (node.tagName === "pre") return codeBlock(paintedCode(node, paint));
  if (node.tagName === "a") return outward(node);
  const inner: Element = { ...node, children: node.children.map((child) => framed(child, paint)) };
  return node.tagName === "table" ? scrollingTable(inner, "Table") : inner;
}

function outward(link: Element): Element {
  const isOutward = /^https?:/i.test(String(link.properties["href"]));
  return isOutward ? { ...link, properties: { ...link.properties, rel: ["noreferrer"] } } : link;
}

function paintedCode({ children: [code] }: Element, paint: Painter): ElementContent[] {
  if (code?.type !== "element") return [];
  const [name] = [code.properties["className"]].flat();
  const language = languages.get(String(name).replace("language-", ""));
  const text = code.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  return language === undefined ? [{ type: "text", value: text }] : paint(language, text);
}

const languages: ReadonlyMap<string, Language> = new Map([
  ["json", "json"],
  ["xml", "xml"],
  ["ts", "typescript"],
  ["typescript", "typescript"],
  ["js", "typescript"],
]);
