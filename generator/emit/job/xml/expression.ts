import { type Code, code, joined, typescriptOf } from "../../../code/code.js";
import { lineWidth } from "../../../code/layout.js";

/** One part of the text that generated code puts together. */
export type TextPart =
  /** The inside of a template literal: text that is escaped for it, and `${…}`. */
  | { readonly template: Code }
  /** An expression that gives a text. */
  | { readonly expression: Code };

/** Fixed text as a part. */
export function fixedText(text: string): { readonly template: string } {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return { template: escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r") };
}

/** Either text, as a condition says; over several lines where it is long. */
export function eitherText(condition: Code, whenTrue: TextPart, whenFalse: TextPart): TextPart {
  const [first, second] = [textExpression(whenTrue), textExpression(whenFalse)];
  const line = code`(${condition} ? ${first} : ${second})`;
  if (typescriptOf(line).length <= lineWidth - 6) return { expression: line };
  return { expression: code`(${condition}\n    ? ${first}\n    : ${second})` };
}

/** The expression that puts parts together, a part a line; fixed text goes with what stands before it. */
export function joinedText(parts: readonly TextPart[]): Code {
  const lines: TextPart[] = [];
  for (const part of parts) {
    const before = lines.at(-1);
    const isFixed = "template" in part && !typescriptOf(part.template).includes("${");
    if (isFixed && before !== undefined && "template" in before)
      lines[lines.length - 1] = { template: code`${before.template}${part.template}` };
    else lines.push(part);
  }
  return code`(\n  ${joined(lines.map(textExpression), " +\n  ")}\n)`;
}

/** A part as an expression; text without `${…}` as a plain string. */
export function textExpression(part: TextPart): Code {
  if ("expression" in part) return part.expression;
  const text = typescriptOf(part.template);
  if (/[`$\\]/.test(text)) return code`\`${part.template}\``;
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}
