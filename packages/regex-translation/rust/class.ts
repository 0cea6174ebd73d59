import {
  type CharacterSet,
  complement,
  itemsSet,
  operate,
  rangeSet,
  type SetOperation,
  union,
} from "../character-set.js";
import { classLiteral } from "../characters.js";
import { posixSet } from "../named-sets.js";
import { checkDepth, refused } from "../problem.js";
import type { Reader } from "../reader.js";
import { parseRustEscape } from "./escape.js";
import { foldingOf, type RustFlags, skipRustSpace } from "./flags.js";

const operations: ReadonlyMap<string, SetOperation> = new Map([
  ["&&", "both"],
  ["--", "left-only"],
  ["~~", "one-only"],
]);

/** Reads a class in Rust's syntax, with classes nested in it; the reader is at its bracket. */
export function parseRustClass(reader: Reader, flags: RustFlags, depth: number): CharacterSet {
  checkDepth(depth);
  step(reader, flags);
  const isNegated = reader.peek() === "^";
  if (isNegated) {
    step(reader, flags);
  }
  const set = parseOperands(reader, flags, depth);
  if (isNegated && !flags.unicode) {
    throw refused("the pattern could match half a character");
  }
  return isNegated ? complement(set) : set;
}

/** The operations have no precedence: each takes all that is on its left. */
function parseOperands(reader: Reader, flags: RustFlags, depth: number): CharacterSet {
  const folding = foldingOf(flags);
  let members = parseLeadingSigns(reader, flags);
  let left: CharacterSet | undefined;
  let operation: SetOperation | undefined;
  for (let count = 0; ; ) {
    skipRustSpace(reader, flags);
    const sign = reader.peek();
    const next = operations.get(`${sign ?? ""}${reader.peek(1) ?? ""}`);
    if (sign === undefined) {
      throw refused("a class is not closed");
    }
    if (sign === "]" || next !== undefined) {
      const right = union(members, folding);
      left =
        left === undefined || operation === undefined ? right : operate(operation, left, right);
      if (sign === "]") {
        reader.next();
        return left;
      }
      reader.position += 2;
      operation = next;
      members = [];
      count += 1;
      checkDepth(count);
    } else {
      members.push(parseMember(reader, flags, depth));
    }
  }
}

/** Hyphens right after the bracket, and a `]` in the first place, stand for themselves. */
function parseLeadingSigns(reader: Reader, flags: RustFlags): CharacterSet[] {
  const members: CharacterSet[] = [];
  while (reader.peek() === "-") {
    members.push(itemsSet([classLiteral("-")]));
    step(reader, flags);
  }
  if (members.length === 0 && reader.peek() === "]") {
    members.push(itemsSet([classLiteral("]")]));
    step(reader, flags);
  }
  return members;
}

function parseMember(reader: Reader, flags: RustFlags, depth: number): CharacterSet {
  if (reader.peek() === "[") {
    return parsePosix(reader, flags) ?? parseRustClass(reader, flags, depth + 1);
  }
  const first = parseItem(reader, flags);
  skipRustSpace(reader, flags);
  if (reader.peek() !== "-" || /^[\]-]$/.test(peekPastSpace(reader, flags))) {
    return typeof first === "string" ? itemsSet([classLiteral(first)]) : first;
  }
  step(reader, flags);
  const last = parseItem(reader, flags);
  return rangeSet(first, last);
}

function parsePosix(reader: Reader, flags: RustFlags): CharacterSet | undefined {
  const start = reader.position;
  if (reader.take("[:")) {
    const isNegated = reader.take("^");
    const name = reader.takeWhile((character) => character !== ":");
    const set = reader.take(":]") ? posixSet(name, foldingOf(flags)) : undefined;
    if (set !== undefined) {
      return isNegated ? complement(set) : set;
    }
  }
  reader.position = start;
  return undefined;
}

function parseItem(reader: Reader, flags: RustFlags): string | CharacterSet {
  const character = reader.peek();
  if (character !== "\\") {
    reader.next();
    return character ?? "";
  }
  const escaped = parseRustEscape(reader, flags);
  switch (escaped.kind) {
    case "character":
      return escaped.character;
    case "set":
      return escaped.set;
    case "place":
      throw refused("a class has an escape that stands for no character");
  }
}

function peekPastSpace(reader: Reader, flags: RustFlags): string {
  const start = reader.position;
  step(reader, flags);
  const character = reader.peek() ?? "";
  reader.position = start;
  return character;
}

function step(reader: Reader, flags: RustFlags): void {
  reader.next();
  skipRustSpace(reader, flags);
}
