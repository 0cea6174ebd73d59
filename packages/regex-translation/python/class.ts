import { type CharacterSet, complement, itemsSet, rangeSet, union } from "../character-set.js";
import { classLiteral } from "../characters.js";
import { refused } from "../problem.js";
import type { Reader } from "../reader.js";
import { parsePythonClassEscape } from "./escape.js";
import { foldingOf, type PythonFlags } from "./flags.js";

/** Reads a class in Python's syntax, where nothing nests; the reader is at its bracket. */
export function parsePythonClass(reader: Reader, flags: PythonFlags): CharacterSet {
  reader.next();
  const isNegated = reader.take("^");
  const members: CharacterSet[] = [];
  // A `]` in the first place stands for itself.
  while (members.length === 0 || !reader.take("]")) {
    members.push(...parseMember(reader, flags));
  }
  const set = union(members, foldingOf(flags));
  return isNegated ? complement(set) : set;
}

function parseMember(reader: Reader, flags: PythonFlags): readonly CharacterSet[] {
  const first = parseItem(reader, flags);
  if (reader.peek() !== "-") {
    return [setOf(first)];
  }
  if (reader.peek(1) === "]") {
    reader.next();
    return [setOf(first), setOf("-")];
  }
  reader.next();
  const last = parseItem(reader, flags);
  return [rangeSet(first, last)];
}

function parseItem(reader: Reader, flags: PythonFlags): string | CharacterSet {
  if (reader.peek() === "\\") {
    return parsePythonClassEscape(reader, flags);
  }
  const character = reader.next();
  if (character === undefined) {
    throw refused("a class is not closed");
  }
  return character;
}

function setOf(item: string | CharacterSet): CharacterSet {
  return typeof item === "string" ? itemsSet([classLiteral(item)]) : item;
}
