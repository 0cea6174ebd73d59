import fastCheck from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { SchemaChange } from "../../generator/diff/change.js";
import { markdownReport } from "../../generator/diff/markdown-report.js";
import { summary, textReport } from "../../generator/diff/text-report.js";
import { diff } from "../../generator/generation/diff.js";
import type { Json } from "../../generator/schema/schema.js";
import { hostileTexts } from "../canonical/arbitraries.js";

/** Changes whose every text is any text at all. */
const hostileChanges = fastCheck
  .tuple(hostileTexts, hostileTexts, hostileTexts)
  .map(([field, description, value]) => {
    const before = { title: "Root", type: "object", properties: {} };
    const properties = Object.fromEntries([
      [field, { description, default: value, type: "string" }],
      ["other", { enum: [value, "a"], description }],
    ]);
    // Safe: what JSON.parse gives is JSON.
    return diff(before, JSON.parse(JSON.stringify({ ...before, properties })) as Json);
  });

function nodesOf(markdown: string): readonly Nodes[] {
  const nodes: Nodes[] = [];
  const visit = (node: Nodes): void => {
    nodes.push(node);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return nodes;
}

describe("the reports of diff", () => {
  it("keep every text in its cell of the Markdown table", () => {
    const allowed = new Set([
      ...["root", "heading", "paragraph", "text", "inlineCode"],
      ...["table", "tableRow", "tableCell", "strong"],
    ]);
    fastCheck.assert(
      fastCheck.property(hostileChanges, hostileTexts, (changes, name) => {
        const nodes = nodesOf(markdownReport(changes, { before: name, after: name }));
        expect(nodes.map(({ type }) => type).filter((type) => !allowed.has(type))).toEqual([]);
        const rows = nodes.filter(({ type }) => type === "tableRow");
        const tables = nodes.filter(({ type }) => type === "table");
        expect(rows.length).toBe(changes.length + tables.length);
        expect(rows.every((row) => "children" in row && row.children.length === 5)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("keep every text on its line of the terminal, without what moves its cursor", () => {
    fastCheck.assert(
      fastCheck.property(hostileChanges, (changes) => {
        const models = new Set(changes.map(({ model }) => model));
        const lines = textReport(changes);
        expect(lines.length).toBe(changes.length * 2 + models.size * 2 + 1);
        expect(lines.filter((line) => /\p{Cc}|\p{Cf}/u.test(line))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("say what is breaking first, and how much there is", () => {
    const change = (message: string, reader: SchemaChange["reader"]): SchemaChange => ({
      code: "title-changed",
      model: "Root",
      path: [],
      pointer: "",
      message,
      reader,
      writer: "documentation",
      typescript: "documentation",
      sides: ["read"],
    });
    expect(textReport([change("one", "documentation"), change("two", "breaking")])).toEqual([
      "Root",
      "  two",
      "    breaking for readers (title-changed, as sent only, at the root)",
      "  one",
      "    documentation only (title-changed, as sent only, at the root)",
      "",
      "2 changes; breaking: 1 for readers.",
    ]);
    expect(summary([])).toBe("No change.");
    expect(summary([change("one", "compatible")])).toBe("1 change, none of them breaking.");
  });
});
