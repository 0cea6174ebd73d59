import type { Documentation, DocumentationTag } from "../../code/documentation.js";
import type { Annotations } from "../../model/annotations.js";
import { constraintsInWords } from "../../model/constraint-words.js";
import type { Node } from "../../model/node.js";
import { valueInWords } from "../../schema/json-words.js";

/**
 * What TypeScript's editors show for a node: title, description, unit, constraints in words, default, examples,
 * deprecation.
 *
 * The text is safe inside a comment: nothing in it ends the comment or is taken for a tag.
 */
export function documentationOf(node: Node): Documentation {
  const { annotations } = node;
  const paragraphs = [
    titleLine(annotations),
    safe(annotations.description),
    unitLine(annotations),
    constraintLine(node),
  ];
  return {
    description: wrapped(paragraphs.filter((paragraph) => paragraph !== undefined).join("\n\n")),
    tags: [...defaultTag(annotations), ...exampleTags(annotations), ...deprecatedTag(annotations)],
    isBlock: true,
  };
}

/** Text that stands in a comment as it is: no end of the comment, no tag, no line of its own making. */
export function safe(text: string | undefined): string | undefined {
  const clean = text
    ?.replaceAll(/[^\n\P{Cc}]+|[\u2028\u2029]+/gu, " ")
    .replaceAll("*/", "*\\/")
    .replaceAll(/(^|[\s{])@/g, "$1\\@")
    .trim();
  return clean === "" ? undefined : clean;
}

/** How wide a line of a comment may be, without its indentation and asterisk. */
const commentWidth = 92;

/** Text with its long lines broken between words; lists go on indented, and code and tables stay. */
export function wrapped(text: string): string {
  let isInCode = false;
  return text
    .split("\n")
    .flatMap((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) isInCode = !isInCode;
      const isPlain = !isInCode && !/^(?:\s{4}|\s*\|)/.test(line);
      return isPlain && line.length > commentWidth ? brokenLine(line) : [line];
    })
    .join("\n");
}

function brokenLine(line: string): string[] {
  const hanging = " ".repeat(/^\s*(?:[-*+]|\d+[.)])?\s*/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = "";
  // Code spans stay whole: a space in one is part of the code.
  for (const word of line.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const extended = current === "" ? word : `${current} ${word}`;
    if (current !== "" && extended.length > commentWidth && !/^(?:[-*+#>|]|\d+[.)])/.test(word)) {
      lines.push(current);
      current = hanging + word;
    } else current = extended;
  }
  return [...lines, current].map((text, index) =>
    index === 0 ? /^\s*/.exec(line)?.[0] + text : text,
  );
}

function titleLine({ title, description }: Annotations): string | undefined {
  return title === description ? undefined : safe(title);
}

function unitLine({ unit }: Annotations): string | undefined {
  return unit === undefined ? undefined : safe(`Unit: ${unit}.`);
}

function constraintLine(node: Node): string | undefined {
  const words = constraintsInWords(node);
  return words.length === 0 ? undefined : safe(`Constraints: ${words.join("; ")}.`);
}

function defaultTag(annotations: Annotations): DocumentationTag[] {
  return annotations.default === undefined
    ? []
    : [{ name: "defaultValue", text: inlineCode(annotations.default) }];
}

function exampleTags({ examples }: Annotations): DocumentationTag[] {
  return examples.map((example) => ({ name: "example", text: inlineCode(example) }));
}

function deprecatedTag({ isDeprecated }: Annotations): DocumentationTag[] {
  return isDeprecated ? [{ name: "deprecated" }] : [];
}

/** A value as Markdown code, with a fence longer than any run of backticks in it. */
function inlineCode(value: unknown): string {
  const text = safe(valueInWords(value)) ?? "";
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}
