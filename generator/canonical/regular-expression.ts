import type { Node } from "./regular-expression/nodes.js";
import { printPattern } from "./regular-expression/print.js";
import { PatternProblem } from "./regular-expression/problem.js";
import { parsePython } from "./regular-expression/python.js";
import { checkReferences } from "./regular-expression/references.js";
import { parseRust } from "./regular-expression/rust.js";

export { catastrophic } from "./regular-expression/catastrophic.js";

/**
 * A pattern for `new RegExp(source, flags)`, or why there is none. The flag is always `u`: it is
 * what validators compile a JSON Schema's `pattern` with, so other flags are written out.
 */
export type TranslatedPattern =
  | { readonly source: string; readonly flags: "u" }
  | { readonly reason: string };

/**
 * Translates a `pattern` that Pydantic emits to ECMAScript, keeping what it matches.
 *
 * Pydantic's schema doesn't say which engine the pattern is for. It is read as Rust's, the default,
 * if that engine accepts it, and else as Python's; a pattern that only Python accepts (a lookahead,
 * a backreference) keeps Python's meaning throughout, such as that of `$` before a final line feed.
 * What neither accepts but ECMAScript does is left as it is: JSON Schema itself asks for ECMAScript.
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
