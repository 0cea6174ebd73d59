import type { Inline } from "../../../generator/markdown/markdown-text.js";

/** Part of a line as plain text, code between backticks. */
export function wordsOf(content: Inline): string {
  return content
    .map((node) => {
      if (node.type === "inlineCode") return `\`${node.value}\``;
      if ("children" in node) return wordsOf(node.children);
      return "value" in node ? node.value : "";
    })
    .join("");
}
