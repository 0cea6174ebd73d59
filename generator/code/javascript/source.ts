import { ts } from "ts-morph";

/** A generated file: the comment that says so, and the code. */
export interface GeneratedSource {
  /** The comment, and the space between it and the code. */
  readonly header: string;
  readonly file: ts.SourceFile;
}

/** Reads a generated file. What keeps compilers from looking into it is left out, with its reason. */
export function readSource(text: string): GeneratedSource {
  const [start = "", header = "", space = ""] =
    /^(\/\/.*\n\s*)(?:(?:\/\/.*\n)*\/\/ @ts-nocheck\n)?(\s*)/.exec(text) ?? [];
  const code = text.slice(start.length);
  return {
    header: header + space,
    file: ts.createSourceFile("code.ts", code, ts.ScriptTarget.ESNext, true),
  };
}

/** A file of its header and of code, of which the beginning may be gone. */
export function withHeader(header: string, code: string, isBeginningGone: boolean): string {
  const trimmed = code.trim();
  const space = /^(?:import|export)[^;=(]* from "/.test(trimmed) ? "\n" : "\n\n";
  return `${isBeginningGone ? header.trimEnd() + space : header}${trimmed}\n`;
}

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A statement or member with the comments that are about it, and the space before them. */
export function wholeSpan(node: ts.Node): Span {
  const { text } = node.getSourceFile();
  let start = node.getStart();
  for (const comment of (ts.getLeadingCommentRanges(text, node.pos) ?? []).toReversed()) {
    // A comment with an empty line after it is about something else.
    if (/\n\s*\n/.test(text.slice(comment.end, start))) break;
    start = comment.pos;
  }
  return {
    start: start - (/\s*$/.exec(text.slice(node.pos, start))?.[0].length ?? 0),
    end: ts.getTrailingCommentRanges(text, node.end)?.at(-1)?.end ?? node.end,
  };
}

/** Whether a node has a modifier, such as `export` or `declare`. */
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return modifiersOf(node).some((modifier) => modifier.kind === kind);
}

/** A node's modifiers. */
export function modifiersOf(node: ts.Node): readonly ts.Modifier[] {
  return (ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined) ?? [];
}

/** What is thrown where generated code has something in it that this stage does not know: a mistake in the generator. */
export function notKnown(node: ts.Node): Error {
  const what = `${ts.SyntaxKind[node.kind]} ${node.getText().slice(0, 80)}`;
  return new Error(`The target js+dts does not know what to make of: ${what}`);
}
