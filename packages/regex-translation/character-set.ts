import { type CaseFolding, foldCharacter, foldItems } from "./case-folding.js";
import { classRange, literal } from "./characters.js";
import { refused, untranslatable } from "./problem.js";

/**
 * A set of characters, as the class of a pattern writes it. The texts in `items` may stand side by
 * side in an ECMAScript class. ECMAScript has operations on sets with the flag `v` only, and
 * the translation is for the flag `u`: they are printed as lookaheads before one character.
 */
export type CharacterSet =
  | { readonly kind: "items"; readonly negated: boolean; readonly items: readonly string[] }
  | {
      readonly kind: "any-of";
      readonly negated: boolean;
      readonly members: readonly CharacterSet[];
    }
  | {
      readonly kind: SetOperation;
      readonly negated: boolean;
      readonly left: CharacterSet;
      readonly right: CharacterSet;
    };

/** What Rust writes as `&&`, `--` and `~~`. */
export type SetOperation = "both" | "left-only" | "one-only";

/** The set of what the texts stand for. */
export function itemsSet(items: readonly string[]): CharacterSet {
  return { kind: "items", negated: false, items };
}

/** The set of a range such as `a-z`, or refuses one whose ends are not two characters in order. */
export function rangeSet(first: string | CharacterSet, last: string | CharacterSet): CharacterSet {
  if (typeof first !== "string" || typeof last !== "string" || !isInOrder(first, last)) {
    throw refused("a range has no valid ends");
  }
  return itemsSet([classRange(first, last)]);
}

function isInOrder(first: string, last: string): boolean {
  return (first.codePointAt(0) ?? 0) <= (last.codePointAt(0) ?? -1);
}

/** Every character that is not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  return { ...set, negated: !set.negated };
}

/** The union, closed under case. Members that are more than items must be closed already. */
export function union(members: readonly CharacterSet[], folding: CaseFolding): CharacterSet {
  const items: string[] = [];
  const others: CharacterSet[] = [];
  for (const member of members) {
    if (member.kind === "items" && !member.negated) {
      items.push(...member.items);
    } else {
      others.push(member);
    }
  }
  const plain = itemsSet(foldItems(items, folding));
  const [first] = others;
  if (first === undefined) {
    return plain;
  }
  if (items.length > 0) {
    others.unshift(plain);
  }
  return others.length === 1 ? first : { kind: "any-of", negated: false, members: others };
}

/** How many `~~` may be nested: each writes its operands twice. */
const mostSymmetric = 4;

/** An operation on two sets. */
export function operate(kind: SetOperation, left: CharacterSet, right: CharacterSet): CharacterSet {
  const set: CharacterSet = { kind, negated: false, left, right };
  if (symmetricDepth(set) > mostSymmetric) {
    throw untranslatable(`its classes have more than ${mostSymmetric} symmetric differences`);
  }
  return set;
}

function symmetricDepth(set: CharacterSet): number {
  switch (set.kind) {
    case "items":
      return 0;
    case "any-of":
      return Math.max(0, ...set.members.map(symmetricDepth));
    default: {
      const depth = Math.max(symmetricDepth(set.left), symmetricDepth(set.right));
      return set.kind === "one-only" ? depth + 1 : depth;
    }
  }
}

/** The set as ECMAScript text, which matches exactly one character and can be repeated as it is. */
export function printSet(set: CharacterSet): string {
  if (set.kind === "items") {
    return printItems(set.items, set.negated);
  }
  if (set.kind === "any-of") {
    const { members } = set;
    return set.negated ? printNone(members) : `(?:${members.map(printSet).join("|")})`;
  }
  if (set.negated) {
    return printNone([complement(set)]);
  }
  const left = printSet(set.left);
  const right = printSet(set.right);
  switch (set.kind) {
    case "both":
      return `(?:(?=${right})${left})`;
    case "left-only":
      return `(?:(?!${right})${left})`;
    case "one-only":
      return `(?:(?!${right})${left}|(?!${left})${right})`;
  }
}

/** One character as ECMAScript text, with the letters that it matches where case is ignored. */
export function printCharacter(character: string, folding: CaseFolding): string {
  const items = foldCharacter(character, folding);
  return items.length === 1 ? literal(character) : printSet(itemsSet(items));
}

function printItems(items: readonly string[], negated: boolean): string {
  const [only] = items;
  if (items.length === 1 && only !== undefined && /^\\p\{/i.test(only)) {
    return negated ? negatedProperty(only) : only;
  }
  return `[${negated ? "^" : ""}${items.join("")}]`;
}

/** `\p{…}` for `\P{…}`, and the other way round. */
function negatedProperty(property: string): string {
  return (property.startsWith("\\p") ? "\\P" : "\\p") + property.slice(2);
}

/**
 * A character that is in none of the sets. Where one is itself a complement, the character is one
 * of that set's own: `[^\W\d]` reads as "a word character that is no digit".
 */
function printNone(sets: readonly CharacterSet[]): string {
  const positive = sets.find((set) => set.kind === "items" && set.negated);
  const excluded = sets.filter((set) => set !== positive).map((set) => `(?!${printSet(set)})`);
  const character = positive === undefined ? "[^]" : printSet(complement(positive));
  return `(?:${excluded.join("")}${character})`;
}
