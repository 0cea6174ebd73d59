import type { Definition, List, ListItem, RootContent, Table } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type PhrasingScope, plainText, safePhrasing } from "./safe-phrasing.js";
import { cellOf } from "./table-cell.js";

/** Markdown that others wrote, as the blocks of it that are safe on a page. */
export function safeBlocks(markdown: string): RootContent[] {
  const children = parsed(markdown);
  return safeAll(children, { definitions: definitionsIn(children), depth: 0, within: new Set() });
}

function parsed(markdown: string): RootContent[] {
  try {
    return fromMarkdown(markdown, syntax).children;
  } catch (error) {
    // The parser runs out of stack where thousands of marks nest, which no person writes.
    if (error instanceof RangeError) return paragraphsOf(markdown);
    throw error;
  }
}

/** Made once: descriptions are many. */
const syntax: Options = {
  // One tilde is "about" before a number.
  extensions: [gfm({ singleTilde: false })],
  mdastExtensions: [gfmFromMarkdown()],
};

/** Blocks in blocks deeper than any reader follows are shown as text. */
const deepest = 8;

function definitionsIn(nodes: readonly RootContent[]): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of nodes) {
    // Markdown takes the first of several definitions.
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  return definitions;
}

function safeAll(nodes: readonly RootContent[], scope: PhrasingScope): RootContent[] {
  const deeper = { ...scope, depth: scope.depth + 1 };
  return nodes.flatMap((node) =>
    scope.depth >= deepest ? paragraphsOf(plainText(node)) : safeBlock(node, deeper),
  );
}

/** The block with nothing but what is listed here in it; any other kind of node is shown as text. */
function safeBlock(node: RootContent, scope: PhrasingScope): RootContent[] {
  switch (node.type) {
    case "paragraph": {
      const children = safePhrasing(node.children, scope);
      return children.length === 0 ? [] : [{ type: "paragraph", children }];
    }
    case "heading": {
      // A heading of a description's own would take part in the page's outline.
      const within = new Set([...scope.within, "strong" as const]);
      const children = safePhrasing(node.children, { ...scope, within });
      return children.length === 0
        ? []
        : [{ type: "paragraph", children: [{ type: "strong", children }] }];
    }
    case "code": {
      // A language is shown by its name only: what stands behind it can be instructions to a renderer.
      const lang = /^[\w+#.-]{1,40}$/.test(node.lang ?? "") ? { lang: node.lang ?? null } : {};
      return [{ type: "code", value: node.value, ...lang }];
    }
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "blockquote": {
      const children = safeAll(node.children, scope);
      // Safe: `safeBlock` makes nothing that may only stand at the top.
      return children.length === 0 ? [] : [{ ...node, children } as RootContent];
    }
    case "list":
      return [safeList(node, scope)];
    case "table":
      return [safeTable(node, scope)];
    case "definition":
      return [];
    case "footnoteDefinition":
      return [
        ...paragraphsOf(`[${node.label ?? node.identifier}]`),
        ...safeAll(node.children, scope),
      ];
    default:
      return paragraphsOf(plainText(node));
  }
}

function safeList(list: List, scope: PhrasingScope): List {
  const children = list.children.map(({ checked, children: content, spread }): ListItem => {
    const box = typeof checked === "boolean" ? paragraphsOf(checked ? "[x]" : "[ ]") : [];
    // Safe: `safeBlock` makes nothing that may only stand at the top.
    const safe = [...box, ...safeAll(content, scope)] as ListItem["children"];
    return { type: "listItem", spread: spread ?? false, children: safe };
  });
  const { ordered, start, spread } = list;
  return {
    type: "list",
    ordered: ordered ?? false,
    start: start ?? null,
    spread: spread ?? false,
    children,
  };
}

/** Each row gets as many cells as the first has. */
function safeTable({ align, children }: Table, scope: PhrasingScope): Table {
  const width = children[0]?.children.length ?? 0;
  return {
    type: "table",
    align: align ?? null,
    children: children.map((row) => ({
      type: "tableRow",
      children: Array.from({ length: width }, (_, column) =>
        cellOf(safePhrasing(row.children[column]?.children ?? [], scope)),
      ),
    })),
  };
}

function paragraphsOf(text: string): RootContent[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/[^\S\n]*\n[^\S\n]*/g, "\n").trim())
    .filter((part) => part !== "")
    .map((value) => ({ type: "paragraph", children: [{ type: "text", value }] }));
}
