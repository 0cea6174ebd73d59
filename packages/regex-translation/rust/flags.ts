import type { CaseFolding } from "../case-folding.js";
import type { Alphabet } from "../named-sets.js";
import { refused } from "../problem.js";
import type { Reader } from "../reader.js";

/** The flags that hold at one place of a pattern in Rust's syntax. */
export interface RustFlags {
  readonly ignoreCase: boolean;
  readonly multiLine: boolean;
  readonly dotAll: boolean;
  readonly carriageReturn: boolean;
  readonly swapGreed: boolean;
  readonly unicode: boolean;
  readonly verbose: boolean;
}

/** The flags at the start of a pattern. */
export const initialRustFlags: RustFlags = {
  ignoreCase: false,
  multiLine: false,
  dotAll: false,
  carriageReturn: false,
  swapGreed: false,
  unicode: true,
  verbose: false,
};

const flagNames: ReadonlyMap<string, keyof RustFlags> = new Map([
  ["i", "ignoreCase"],
  ["m", "multiLine"],
  ["s", "dotAll"],
  ["R", "carriageReturn"],
  ["U", "swapGreed"],
  ["u", "unicode"],
  ["x", "verbose"],
]);

/** Reads flags such as `i-s`, up to the `:` or the `)` behind them. */
export function parseRustFlags(reader: Reader, flags: RustFlags): RustFlags {
  const text = reader.takeWhile((character) => character !== ":" && character !== ")");
  const changed = { ...flags };
  const seen = new Set<string>();
  let value = true;
  for (const sign of text) {
    const name = flagNames.get(sign);
    if (seen.has(sign) || (name === undefined && sign !== "-")) {
      throw refused(`there is no group (?${text}`);
    }
    seen.add(sign);
    if (name === undefined) {
      value = false;
    } else {
      changed[name] = value;
    }
  }
  const isEmpty = text === "" && reader.peek() !== ":";
  if (isEmpty || text.endsWith("-") || reader.peek() === undefined) {
    throw refused(`there is no group (?${text}`);
  }
  return changed;
}

/** How letters compare under the flags. */
export function foldingOf(flags: RustFlags): CaseFolding {
  if (!flags.ignoreCase) {
    return "none";
  }
  return flags.unicode ? "rust" : "ascii";
}

/** What is a digit, a space or a word under the flags. */
export function alphabetOf(flags: RustFlags): Alphabet {
  return flags.unicode ? "rust" : "ascii";
}

/** Steps over spaces and comments where the flag `x` is set: anywhere in Rust, classes included. */
export function skipRustSpace(reader: Reader, flags: RustFlags): void {
  while (flags.verbose) {
    const skipped = reader.takeWhile(isRustSpace);
    if (reader.peek() === "#") {
      reader.takeWhile((character) => character !== "\n");
    } else if (skipped === "") {
      return;
    }
  }
}

/** Is it a space to Rust? */
export function isRustSpace(character: string): boolean {
  return /^\p{White_Space}$/u.test(character);
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
