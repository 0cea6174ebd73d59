import type { Definition, Node, PhrasingContent } from "mdast";

/** What is around a piece of text. */
export interface PhrasingScope {
  /** Where the description's references lead. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** How many blocks and marks are around. */
  readonly depth: number;
  /** Marks that are around: one within its like shows nothing more. */
  readonly within: ReadonlySet<"emphasis" | "strong" | "delete" | "link">;
}

/** Text of others with its marks, without HTML, images, and links that lead to anything but pages. */
export function safePhrasing(
  nodes: readonly PhrasingContent[],
  scope: PhrasingScope,
): PhrasingContent[] {
  return joined(nodes.flatMap((node) => safeNode(node, scope)));
}

/** All text in a node, its HTML included, however deep it nests. */
export function plainText(node: Node): string {
  const texts: string[] = [];
  const open: unknown[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if ("value" in next && typeof next.value === "string") texts.push(next.value);
    else if ("alt" in next && typeof next.alt === "string") texts.push(next.alt);
    if ("children" in next && Array.isArray(next.children))
      open.push(...next.children.toReversed());
  }
  return texts.join(" ");
}

/** Marks in marks deeper than any reader follows are shown as text. */
const deepest = 16;

/** The node with nothing but what is listed here in it; any other kind of node is shown as text. */
function safeNode(node: PhrasingContent, scope: PhrasingScope): PhrasingContent[] {
  if (scope.depth >= deepest) return textOf(plainText(node));
  switch (node.type) {
    case "text":
      return textOf(node.value);
    case "inlineCode":
      return [{ type: "inlineCode", value: node.value }];
    case "break":
      return [{ type: "break" }];
    case "emphasis":
    case "strong":
    case "delete": {
      const children = within(node.children, node.type, scope);
      return scope.within.has(node.type) ? children : [{ type: node.type, children }];
    }
    case "link":
      return linkTo(node.url, within(node.children, "link", scope), scope);
    case "linkReference": {
      const url = scope.definitions.get(node.identifier)?.url;
      const children = within(node.children, "link", scope);
      return url === undefined ? children : linkTo(url, children, scope);
    }
    case "image":
      return linkTo(node.url, textOf(node.alt || node.url), scope);
    case "imageReference": {
      const url = scope.definitions.get(node.identifier)?.url ?? "";
      return linkTo(url, textOf(node.alt || url), scope);
    }
    case "footnoteReference":
      return textOf(`[${node.label ?? node.identifier}]`);
    default:
      return textOf(plainText(node));
  }
}

function within(
  nodes: readonly PhrasingContent[],
  mark: "emphasis" | "strong" | "delete" | "link",
  scope: PhrasingScope,
): PhrasingContent[] {
  const marks = new Set([...scope.within, mark]);
  return safePhrasing(nodes, { ...scope, depth: scope.depth + 1, within: marks });
}

function linkTo(url: string, children: PhrasingContent[], scope: PhrasingScope): PhrasingContent[] {
  if (scope.within.has("link") || children.length === 0 || !isAllowed(url)) return children;
  return [{ type: "link", url: percentEncoded(url), children }];
}

/** Whether a link leads to a page or an address, and not to a script or to data. */
function isAllowed(url: string): boolean {
  // Browsers overlook these characters, in the middle of a scheme too.
  const seen = url.replaceAll(/[\p{Cc}\s]/gu, "");
  const scheme = /^([^/?#]*?):/.exec(seen)?.[1];
  return seen !== "" && (scheme === undefined || /^(?:https?|mailto)$/i.test(scheme));
}

/** The same address in characters that no Markdown reads as its own. */
function percentEncoded(url: string): string {
  return url.replaceAll(/[^\w.~:/?#@!$&'*+,;=%-]/gu, (character) => {
    const bytes = new TextEncoder().encode(character);
    return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(
      "",
    );
  });
}

function textOf(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value: value.replaceAll(/\n\s*\n/g, "\n") }];
}

/** Texts beside each other as one, codes beside each other apart: their backticks would run together. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && last?.type === "text") {
      result[result.length - 1] = { type: "text", value: last.value + node.value };
    } else if (node.type === "inlineCode" && last?.type === "inlineCode") {
      result.push({ type: "text", value: " " }, node);
    } else result.push(node);
  }
  return result;
}
