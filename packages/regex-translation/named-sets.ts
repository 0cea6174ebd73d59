import { type CaseFolding, foldItems } from "./case-folding.js";
import { type CharacterSet, complement, itemsSet } from "./character-set.js";
import { untranslatable } from "./problem.js";

/** Whose idea of digits, words and spaces holds. */
export type Alphabet = "ascii" | "rust" | "python";

interface PerlItems {
  readonly d: readonly string[];
  readonly s: readonly string[];
  readonly w: readonly string[];
}

/**
 * What `\d`, `\s` and `\w` stand for. None of them means in ECMAScript what it means in Rust and
 * Python: `\d` and `\w` are ASCII only there, and `\s` has U+FEFF but not U+0085.
 */
const perlItems: Readonly<Record<Alphabet, PerlItems>> = {
  ascii: { d: ["0-9"], s: ["\\t\\n\\v\\f\\r "], w: ["0-9A-Za-z_"] },
  rust: {
    d: ["\\p{Nd}"],
    s: ["\\p{White_Space}"],
    w: ["\\p{Alphabetic}", "\\p{M}", "\\p{Nd}", "\\p{Pc}", "\\p{Join_Control}"],
  },
  // str.isspace() has the four separators U+001C to U+001F; str.isalnum() has no combining marks.
  python: { d: ["\\p{Nd}"], s: ["\\p{White_Space}", "\\x1C-\\x1F"], w: ["\\p{L}", "\\p{N}", "_"] },
};

/** `\d`, `\s`, `\w` and, by their capitals, the complements; undefined for another letter. */
export function perlSet(letter: string, alphabet: Alphabet): CharacterSet | undefined {
  const name = letter.toLowerCase();
  if (name !== "d" && name !== "s" && name !== "w") {
    return undefined;
  }
  const set = itemsSet(perlItems[alphabet][name]);
  return letter === name ? set : complement(set);
}

/** The sides of a word, as ECMAScript text that can be put after `(?<=` or `(?=`. */
export interface WordSides {
  readonly before: string;
  readonly notBefore: string;
  readonly after: string;
  readonly notAfter: string;
}

/** The lookarounds that `\b` and its kin are made of: ECMAScript's `\b` knows ASCII words only. */
export function wordSides(alphabet: Alphabet): WordSides {
  const word = `[${perlItems[alphabet].w.join("")}]`;
  return {
    before: `(?<=${word})`,
    notBefore: `(?<!${word})`,
    after: `(?=${word})`,
    notAfter: `(?!${word})`,
  };
}

/** `\b`, or `\B` where `negated`, as ECMAScript text. */
export function wordBoundary(alphabet: Alphabet, negated: boolean): string {
  const { before, notBefore, after, notAfter } = wordSides(alphabet);
  if (negated) {
    // Not `notBefore` and `notAfter`: V8 also tries the place between two halves of a character,
    // where no class matches. (Before 3.14, Python has no `\B` in the empty text. Here it has one.)
    const other = `[^${perlItems[alphabet].w.join("")}]`;
    return `(?:${before}${after}|(?<=^|${other})(?=${other}|$))`;
  }
  return alphabet === "ascii" ? "\\b" : `(?:${before}${notAfter}|${notBefore}${after})`;
}

const posixItems: ReadonlyMap<string, readonly string[]> = new Map([
  ["alnum", ["0-9A-Za-z"]],
  ["alpha", ["A-Za-z"]],
  ["ascii", ["\\x00-\\x7F"]],
  ["blank", ["\\t "]],
  ["cntrl", ["\\x00-\\x1F\\x7F"]],
  ["digit", ["0-9"]],
  ["graph", ["!-~"]],
  ["lower", ["a-z"]],
  ["print", [" -~"]],
  ["punct", ["!-\\/:-@\\[-`{-~"]],
  ["space", ["\\t\\n\\v\\f\\r "]],
  ["upper", ["A-Z"]],
  ["word", ["0-9A-Za-z_"]],
  ["xdigit", ["0-9A-Fa-f"]],
]);

/** The set that Rust writes as `[:alpha:]`; undefined if there is none of that name. */
export function posixSet(name: string, folding: CaseFolding): CharacterSet | undefined {
  const items = posixItems.get(name);
  return items === undefined ? undefined : itemsSet(foldItems(items, folding));
}

/**
 * What stands in the braces of Rust's `\p{…}`: a value, or a property, a comparison and a value. Rust
 * reads `!=` as it does `=`.
 */
export function propertySet(text: string, folding: CaseFolding): CharacterSet {
  const [, name, value] = /^([^=:!]*)(?:!=|=|:)(.*)$/su.exec(text) ?? [];
  const property =
    name === undefined || value === undefined ? loneProperty(text) : namedProperty(name, value);
  if (property === undefined) {
    throw untranslatable(`ECMAScript has no Unicode property "${text}"`);
  }
  return itemsSet(foldItems([property], folding));
}

/** A general category, a binary property or a script, in that order, as Rust looks them up. */
function loneProperty(value: string): string | undefined {
  return firstKnown("", value) ?? firstKnown("Script=", value);
}

function namedProperty(name: string, value: string): string | undefined {
  switch (name.replaceAll(/[\s_-]/gu, "").toLowerCase()) {
    case "gc":
    case "generalcategory":
      return firstKnown("General_Category=", value);
    case "sc":
    case "script":
      return firstKnown("Script=", value);
    case "scx":
    case "scriptextensions":
      return firstKnown("Script_Extensions=", value);
    default:
      return undefined;
  }
}

/**
 * Rust compares names without regard to case, spaces, hyphens, underscores and a leading "is";
 * ECMAScript takes one spelling, so the likely ones are tried.
 */
function firstKnown(prefix: string, value: string): string | undefined {
  for (const spelling of spellings(value)) {
    const property = `\\p{${prefix}${spelling}}`;
    if (isKnown(property)) {
      return property;
    }
  }
  return undefined;
}

function spellings(value: string): readonly string[] {
  const bare = value.trim().replace(/^is[\s_-]*(?=.)/iu, "");
  return [value, bare].flatMap((name) => {
    const words = name.split(/[\s_-]+/u).map(capitalised);
    return [name, words.join("_"), name.toUpperCase()];
  });
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function isKnown(property: string): boolean {
  if (!/^\\p\{[\w=]+\}$/.test(property)) {
    return false;
  }
  try {
    return new RegExp(property, "u").unicode;
  } catch {
    return false;
  }
}
