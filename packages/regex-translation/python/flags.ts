import type { CaseFolding } from "../case-folding.js";
import type { Alphabet } from "../named-sets.js";
import { refused } from "../problem.js";
import type { Reader } from "../reader.js";

/** The flags that hold at one place of a pattern in Python's syntax. */
export interface PythonFlags {
  readonly ignoreCase: boolean;
  readonly multiLine: boolean;
  readonly dotAll: boolean;
  readonly ascii: boolean;
  readonly verbose: boolean;
}

/** The flags at the start of a pattern. */
export const initialPythonFlags: PythonFlags = {
  ignoreCase: false,
  multiLine: false,
  dotAll: false,
  ascii: false,
  verbose: false,
};

const flagNames: ReadonlyMap<string, keyof PythonFlags> = new Map([
  ["i", "ignoreCase"],
  ["m", "multiLine"],
  ["s", "dotAll"],
  ["a", "ascii"],
  ["x", "verbose"],
]);

/** Reads flags such as `i-s`, up to the `:` or the `)` behind them. */
export function parsePythonFlags(reader: Reader, flags: PythonFlags): PythonFlags {
  const text = reader.takeWhile((character) => character !== ":" && character !== ")");
  const [added = "", removed, ...rest] = text.split("-");
  const isGroup = reader.peek() === ":";
  const isValid =
    rest.length === 0 &&
    /^[imsxau]*$/.test(added) &&
    !/a.*u|u.*a/.test(added) &&
    (removed === undefined ? added !== "" : isGroup && /^[imsx]+$/.test(removed));
  if (
    !isValid ||
    reader.peek() === undefined ||
    [...added].some((sign) => removed?.includes(sign))
  ) {
    throw refused(`there is no group (?${text}`);
  }
  const changed = { ...flags };
  for (const sign of added) {
    const name = flagNames.get(sign);
    // The one flag without a name is `u`, which undoes `a`.
    changed[name ?? "ascii"] = name !== undefined;
  }
  for (const sign of removed ?? "") {
    changed[flagNames.get(sign) ?? "ascii"] = false;
  }
  return changed;
}

/** How letters compare under the flags. */
export function foldingOf(flags: PythonFlags): CaseFolding {
  if (!flags.ignoreCase) {
    return "none";
  }
  return flags.ascii ? "ascii" : "python";
}

/** What is a digit, a space or a word under the flags. */
export function alphabetOf(flags: PythonFlags): Alphabet {
  return flags.ascii ? "ascii" : "python";
}

/** Steps over spaces and comments where the flag `x` is set. */
export function skipPythonSpace(reader: Reader, flags: PythonFlags): void {
  while (flags.verbose) {
    const skipped = reader.takeWhile((character) => /^[ \t\n\r\v\f]$/.test(character));
    if (reader.peek() === "#") {
      reader.takeWhile((character) => character !== "\n");
    } else if (skipped === "") {
      return;
    }
  }
}
