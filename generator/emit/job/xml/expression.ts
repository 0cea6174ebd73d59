import { lineWidth } from "../../../code/import-lines.js";

/** One part of the text that generated code puts together. */
export type TextPart =
  /** The inside of a template literal: text that is escaped for it, and `${…}`. */
  | { readonly template: string }
  /** An expression that gives a text. */
  | { readonly expression: string };

/** Fixed text as a part. */
export function fixedText(text: string): TextPart {
  return {
    template: text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${"),
  };
}

/** Either text, as a condition says; over several lines where it is long. */
export function eitherText(condition: string, whenTrue: TextPart, whenFalse: TextPart): TextPart {
  const [first, second] = [textExpression(whenTrue), textExpression(whenFalse)];
  const line = `(${condition} ? ${first} : ${second})`;
  if (line.length <= lineWidth - 6) return { expression: line };
  return { expression: `(${condition}\n      ? ${first}\n      : ${second})` };
}

/** The expression that puts parts together, a part a line; fixed text goes with what stands before it. */
export function joinedText(parts: readonly TextPart[]): string {
  const lines: TextPart[] = [];
  for (const part of parts) {
    const before = lines.at(-1);
    if (
      before !== undefined &&
      "template" in before &&
      "template" in part &&
      !part.template.includes("${")
    ) {
      lines[lines.length - 1] = { template: before.template + part.template };
    } else lines.push(part);
  }
  return `(\n    ${lines.map(textExpression).join(" +\n    ")}\n  )`;
}

/** A part as an expression; text without `${…}` as a plain string. */
export function textExpression(part: TextPart): string {
  if ("expression" in part) return part.expression;
  if (/[`$\\]/.test(part.template)) return `\`${part.template}\``;
  return part.template.includes('"') && !part.template.includes("'")
    ? `'${part.template}'`
    : JSON.stringify(part.template);
}
