import { classLiteral, classRange } from "./characters.js";

/** Which characters count as the same letter where case is ignored. */
export type CaseFolding = "none" | "ascii" | "rust" | "python";

/** Adds to the items of a class what else matches where case is ignored. */
export function foldItems(items: readonly string[], folding: CaseFolding): readonly string[] {
  if (folding === "none" || items.length === 0) {
    return items;
  }
  const matches = new RegExp(`^[${items.join("")}]$`, "u");
  const added: number[] = [];
  for (const letters of letterTable(folding).groups) {
    const missing = letters.filter((letter) => !matches.test(String.fromCodePoint(letter)));
    if (missing.length < letters.length) {
      added.push(...missing);
    }
  }
  return [...items, ...ranges(added)];
}

/** One character where case is ignored, as the items of a class; one item if it has no case. */
export function foldCharacter(character: string, folding: CaseFolding): readonly string[] {
  const letter = character.codePointAt(0);
  const letters =
    folding === "none" || letter === undefined ? undefined : letterTable(folding).of.get(letter);
  const others = letters?.filter((other) => other !== letter) ?? [];
  return [classLiteral(character), ...ranges(others)];
}

interface LetterTable {
  /** The groups of code points that differ in case only. */
  readonly groups: readonly (readonly number[])[];
  /** The group of each of those code points. */
  readonly of: ReadonlyMap<number, readonly number[]>;
}

const tables = new Map<CaseFolding, LetterTable>();

/** Made when a pattern first asks for it: few patterns do. */
function letterTable(folding: CaseFolding): LetterTable {
  let table = tables.get(folding);
  if (table === undefined) {
    const groups = folding === "ascii" ? asciiLetters() : unicodeLetters(folding);
    const of = groups.flatMap((group) => group.map((letter) => [letter, group] as const));
    table = { groups, of: new Map(of) };
    tables.set(folding, table);
  }
  return table;
}

function asciiLetters(): readonly (readonly number[])[] {
  return Array.from({ length: 26 }, (_, index) => [0x41 + index, 0x61 + index]);
}

/** No character past this one has a case. */
const lastCased = 0x1e943;

/** Pairs that Unicode folds although no change of case leads from one to the other. */
const unicodePairs: readonly (readonly [string, string])[] = [
  ["\u0390", "\u1fd3"],
  ["\u03b0", "\u1fe3"],
  ["\ufb05", "\ufb06"],
];

/** Pairs that Python folds besides: any `i` is any other, dotted or not. */
const pythonPairs: readonly (readonly [string, string])[] = [
  ["i", "\u0131"],
  ["i", "\u0130"],
];

function unicodeLetters(folding: CaseFolding): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const character of charactersWithCase()) {
    const codePoint = character.codePointAt(0) ?? 0;
    const key = simpleFold(character);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [codePoint]);
    } else {
      group.push(codePoint);
    }
  }
  for (const [one, other] of folding === "python"
    ? [...unicodePairs, ...pythonPairs]
    : unicodePairs) {
    groups.get(simpleFold(one))?.push(...(groups.get(other)?.splice(0) ?? []));
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** One in forty characters has a case; a regular expression finds them much faster than a loop. */
function charactersWithCase(): readonly string[] {
  const codePoints = Array.from({ length: lastCased + 1 }, (_, codePoint) => codePoint);
  const blocks: string[] = [];
  // A call has room for so many arguments.
  for (let start = 0; start < codePoints.length; start += 4096)
    blocks.push(String.fromCodePoint(...codePoints.slice(start, start + 4096)));
  return blocks.join("").match(/\p{Changes_When_Casemapped}/gu) ?? [];
}

/** Has `I` as its capital, but Unicode folds it for Turkish only. */
const dotlessI = "ı";

/** Unicode's simple case folding: a character whose other case is several characters has none. */
function simpleFold(character: string): string {
  if (character === dotlessI) {
    return character;
  }
  const upper = character.toUpperCase();
  const lower = (isOneCharacter(upper) ? upper : character).toLowerCase();
  return isOneCharacter(lower) ? lower : character;
}

function isOneCharacter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}

function ranges(codePoints: readonly number[]): readonly string[] {
  const found: [number, number][] = [];
  for (const codePoint of codePoints.toSorted((left, right) => left - right)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] + 1 === codePoint) {
      last[1] = codePoint;
    } else {
      found.push([codePoint, codePoint]);
    }
  }
  return found.map(([first, last]) =>
    classRange(String.fromCodePoint(first), String.fromCodePoint(last)),
  );
}
