import type { Node } from "./nodes.js";
import { printPattern } from "./print.js";
import { PatternProblem } from "./problem.js";
import { parsePython } from "./python/parser.js";
import { checkReferences } from "./references.js";
import { parseRust } from "./rust/parser.js";

/**
 * A pattern for `new RegExp(source, flags)`, or the reason why there is none. The flag is always `u`;
 * other flags are spelled out in the source, so that the source alone carries the meaning.
 */
export type TranslatedPattern =
  | { readonly source: string; readonly flags: "u" }
  | { readonly reason: string };

/**
 * Translates a pattern in the syntax of Rust's `regex` crate or Python's `re` to ECMAScript, keeping
 * what it matches.
 *
 * The pattern is read as Rust if that engine accepts it, else as Python. A pattern that only Python
 * accepts (a lookahead, a backreference) keeps Python's meaning throughout, such as that of `$`
 * before a final line feed. A pattern that neither accepts but ECMAScript does is returned as it is.
 *
 * @param pattern - the pattern without delimiters; flags are written inside it, as in `(?i)`.
 * @returns the translation, or the reason why there is none. Never throws, whatever the text.
 */
export function translatePattern(pattern: string): TranslatedPattern {
  try {
    return translateWith(parseRust, pattern);
  } catch (rustProblem) {
    if (!isRefusal(rustProblem)) {
      return { reason: reasonOf(rustProblem) };
    }
  }
  try {
    return translateWith(parsePython, pattern);
  } catch (pythonProblem) {
    if (isRefusal(pythonProblem) && compiles(pattern)) {
      return { source: pattern, flags: "u" };
    }
    return { reason: reasonOf(pythonProblem) };
  }
}

function translateWith(parse: (pattern: string) => Node, pattern: string): TranslatedPattern {
  const node = parse(pattern);
  checkReferences(node);
  const source = printPattern(node);
  return compiles(source)
    ? { source, flags: "u" }
    : { reason: "ECMAScript refuses what it translates to" };
}

function isRefusal(problem: unknown): boolean {
  return problem instanceof PatternProblem && problem.kind === "refused";
}

function reasonOf(problem: unknown): string {
  if (problem instanceof PatternProblem) {
    return problem.message;
  }
  throw problem;
}

/**
 * Engines find out late that a pattern is too large for them: when it is first used. The character
 * in front, which the empty text has not, keeps the pattern itself from being run.
 */
function compiles(source: string): boolean {
  try {
    new RegExp(source, "u");
    new RegExp(`\\0(?:${source})`, "u").test("");
    return true;
  } catch {
    return false;
  }
}
