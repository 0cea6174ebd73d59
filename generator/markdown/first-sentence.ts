import type { PhrasingContent } from "mdast";
import { block, type Inline } from "./markdown-text.js";

/** The first sentence of a description, with its marks; nothing where it begins with no sentence. */
export function firstSentence(description: string | undefined): Inline {
  if (description === undefined) return [];
  const [first] = block(description);
  if (first?.type !== "paragraph") return [];
  const sentence: PhrasingContent[] = [];
  for (const node of first.children) {
    const end = node.type === "text" ? endOfSentence(node.value) : undefined;
    if (node.type === "text" && end !== undefined) {
      return [...sentence, { type: "text", value: node.value.slice(0, end) }];
    }
    sentence.push(node);
  }
  return sentence;
}

/** Full stops after these end no sentence. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|cf|vs|approx|resp|fig|sect?|eqs?|ref|al|st|dr|mr|mrs|ms)|\b\p{L})\.$/iu;

function endOfSentence(text: string): number | undefined {
  for (const { 0: stop, index } of text.matchAll(/[.!?](?:["')\]]*)(?=\s+[^\s\p{Ll}]|\s*$)/gu)) {
    const end = index + stop.length;
    if (!abbreviation.test(text.slice(0, end))) return end;
  }
  return undefined;
}
