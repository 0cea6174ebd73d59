import type { PhrasingContent, TableCell } from "mdast";

/** Part of a line as a cell of a table, which has no line breaks. */
export function cellOf(content: readonly PhrasingContent[]): TableCell {
  return { type: "tableCell", children: content.map(inCell) };
}

function inCell(node: PhrasingContent): PhrasingContent {
  if (node.type === "break") return { type: "text", value: " " };
  if (node.type === "text") return { ...node, value: node.value.replaceAll(/\s+/g, " ") };
  if (node.type === "inlineCode") {
    const value = node.value.replaceAll(/\s+/g, " ");
    // No code in a table can have a backslash before a pipe: one of them would be taken away.
    return { type: value.includes("\\|") ? "text" : "inlineCode", value };
  }
  if (!("children" in node)) return node;
  // Safe: each child is replaced by one that may stand in the same places.
  return { ...node, children: node.children.map(inCell) } as PhrasingContent;
}
