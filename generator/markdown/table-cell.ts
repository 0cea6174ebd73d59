import type { PhrasingContent, TableCell } from "mdast";

/** Part of a line as a cell of a table, which has no line breaks. */
export function cellOf(content: readonly PhrasingContent[]): TableCell {
  return { type: "tableCell", children: content.flatMap(inCell) };
}

function inCell(node: PhrasingContent): PhrasingContent[] {
  if (node.type === "break") return [{ type: "text", value: " " }];
  if (node.type === "text") return [{ ...node, value: node.value.replaceAll(/\s+/g, " ") }];
  if (node.type === "inlineCode") {
    const value = node.value.replaceAll(/\s+/g, " ");
    // Markdowns do not agree how a pipe stands in code in a table; in text its number will do everywhere.
    return value.includes("|")
      ? [
          { type: "html", value: "<code>" },
          { type: "text", value },
          { type: "html", value: "</code>" },
        ]
      : [{ type: "inlineCode", value }];
  }
  if (!("children" in node)) return [node];
  // Safe: each child is replaced by ones that may stand in the same places.
  return [{ ...node, children: node.children.flatMap(inCell) } as PhrasingContent];
}
