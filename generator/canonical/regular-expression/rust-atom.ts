import { foldCharacter } from "./case-folding.js";
import { itemsSet, printSet } from "./character-set.js";
import { literal } from "./literal.js";
import type { Node } from "./nodes.js";
import { refused } from "./problem.js";
import { foldingOf, type RustFlags } from "./rust-flags.js";

/** One character as it stands, or the letters that it matches where case is ignored. */
export function letter(character: string, flags: RustFlags): Node {
  const items = foldCharacter(character, foldingOf(flags));
  const source = items.length === 1 ? literal(character) : printSet(itemsSet(items));
  return { kind: "character", source };
}

/** `.`, which leaves out the line feed only: ECMAScript's leaves out four characters. */
export function anyCharacter(flags: RustFlags): string {
  if (!flags.unicode) {
    throw refused("the pattern could match half a character");
  }
  if (flags.dotAll) {
    return "[^]";
  }
  return flags.carriageReturn ? "[^\\r\\n]" : "[^\\n]";
}

/** `^` with the flag `m`; a start of line is not between CR and LF where both end lines. */
export function lineStart(flags: RustFlags): string {
  return flags.carriageReturn ? "(?<![^\\r\\n])(?<!\\r(?=\\n))" : "(?<![^\\n])";
}

/** `$` with the flag `m`. */
export function lineEnd(flags: RustFlags): string {
  return flags.carriageReturn ? "(?![^\\r\\n])(?<!\\r(?=\\n))" : "(?![^\\n])";
}
