import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  type ParseErrorCode,
  parseTree,
} from "jsonc-parser";
import type { ServiceIssue } from "./service-script.js";

/** A part of a text. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** The places of issues in the JSON text that the value was read from, or in the XML document. */
export function placesOf(
  issues: readonly ServiceIssue[],
  text: string,
  isXml: boolean,
): readonly Place[] {
  if (isXml) return issues.map((issue) => xmlPlace(issue, text));
  const root = parseTree(text);
  return issues.map(({ path, rule }) => jsonPlace(path, rule, root));
}

/** Where a text is no JSON, and why; undefined where it is. */
export function syntaxError(text: string): (Place & { readonly message: string }) | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return undefined;
  const { error, offset, length } = first;
  // What is missing at the end is marked at the last character before it.
  const end = Math.max(0, text.trimEnd().length - 1);
  const message = errorWords[error] ?? "This is no JSON.";
  return { message, offset: Math.min(offset, end), length: Math.max(1, length) };
}

/** What is wrong, by the parser's number of it. */
const errorWords: Readonly<Partial<Record<ParseErrorCode, string>>> = {
  1: "This is no word that JSON knows: texts are in double quotes.",
  2: "This is no number as JSON writes it.",
  3: "The name of a property, in double quotes, is expected here.",
  4: "A value is expected here.",
  5: "A colon is expected here.",
  6: "A comma is expected here.",
  7: "A closing brace is expected here.",
  8: "A closing bracket is expected here.",
  9: "The text should end here.",
  10: "JSON has no comments.",
  11: "The comment does not end.",
  12: "The text in quotes does not end.",
  13: "The number does not end.",
  14: "JSON has no such Unicode escape.",
  15: "JSON has no such escape.",
  16: "JSON has no such character here.",
};

/** The value's own place; of what is not there, the nearest thing around it that is. */
function jsonPlace(path: ServiceIssue["path"], rule: string, root: Node | undefined): Place {
  for (let depth = path.length; depth >= 0 && root !== undefined; depth -= 1) {
    const node = depth === 0 ? root : findNodeAtLocation(root, path.slice(0, depth));
    if (node === undefined) continue;
    const key = keyOf(node);
    // Something that is not there, or should not be, is about the name; anything else about the value.
    const isAboutName = depth < path.length || rule === "additionalProperties" || isLong(node);
    return isAboutName ? (key ?? opening(node)) : node;
  }
  return { offset: 0, length: 1 };
}

/** The name of the property whose value a node is. */
function keyOf({ parent }: Node): Place | undefined {
  return parent?.type === "property" ? parent.children?.[0] : undefined;
}

/** Objects and lists are marked where they begin. */
function isLong({ type, children }: Node): boolean {
  return (type === "object" || type === "array") && (children ?? []).length > 0;
}

function opening(node: Node): Place {
  return isLong(node) ? { offset: node.offset, length: 1 } : node;
}

/** From the line and column on, which count characters, to the end of the name, tag or text there. */
function xmlPlace({ line = 1, column = 1 }: ServiceIssue, text: string): Place {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const within = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
  const offset = Math.min(before + within, Math.max(0, text.length - 1));
  const [part = ""] = /^(?:<\/?[\w:.-]+|[^<>\n]+|.)/.exec(text.slice(offset)) ?? [];
  return { offset, length: Math.max(1, part.trimEnd().length) };
}
