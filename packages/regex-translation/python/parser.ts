import { printCharacter, printSet } from "../character-set.js";
import { Alternatives, type Bounds, counted, type Node, repetitionSigns } from "../nodes.js";
import { checkDepth, refused, untranslatable } from "../problem.js";
import { isDigit, Reader } from "../reader.js";
import { parsePythonClass } from "./class.js";
import { parsePythonEscape } from "./escape.js";
import {
  foldingOf,
  initialPythonFlags,
  type PythonFlags,
  parsePythonFlags,
  skipPythonSpace,
} from "./flags.js";

/** Parses a pattern as Python's `re` does. */
export function parsePython(pattern: string): Node {
  return new PythonParser(pattern).parse();
}

class PythonParser {
  readonly #reader: Reader;
  #captures = 0;
  readonly #open = new Set<number>();
  readonly #names = new Map<string, number>();

  constructor(pattern: string) {
    this.#reader = new Reader(pattern);
  }

  parse(): Node {
    const node = this.#parseAlternatives(initialPythonFlags, 0);
    if (this.#reader.peek() !== undefined) {
      throw refused("a group closes that was not opened");
    }
    return node;
  }

  #parseAlternatives(outerFlags: PythonFlags, depth: number): Node {
    checkDepth(depth);
    const reader = this.#reader;
    const alternatives = new Alternatives(depth);
    let flags = outerFlags;
    for (;;) {
      skipPythonSpace(reader, flags);
      const character = reader.peek();
      if (character === undefined || character === ")") {
        return alternatives.node;
      }
      if (reader.take("(?#")) {
        this.#skipComment();
      } else if (reader.take("(")) {
        const group = this.#parseGroup(flags, depth, depth === 0 && alternatives.isEmpty);
        flags = group.flags;
        if (group.node !== undefined) {
          alternatives.add(group.node);
        }
      } else if (reader.take("|")) {
        alternatives.nextBranch();
      } else if (!this.#parseRepetition(alternatives)) {
        alternatives.add(this.#parseAtom(character, flags));
      }
    }
  }

  #skipComment(): void {
    if (this.#reader.takeUntil(")") === undefined) {
      throw refused("a comment is not closed");
    }
  }

  #parseAtom(character: string, flags: PythonFlags): Node {
    const reader = this.#reader;
    if (character === "[") {
      return { kind: "character", source: printSet(parsePythonClass(reader, flags)) };
    }
    if (character === "\\") {
      const escaped = parsePythonEscape(reader, flags);
      switch (escaped.kind) {
        case "character":
          return letter(escaped.character, flags);
        case "set":
          return { kind: "character", source: printSet(escaped.set) };
        case "place":
          return escaped;
        case "reference":
          return this.#refer(escaped.number, flags);
      }
    }
    reader.next();
    switch (character) {
      case ".":
        return { kind: "character", source: flags.dotAll ? "[^]" : "[^\\n]" };
      case "^":
        return { kind: "place", source: flags.multiLine ? "(?<![^\\n])" : "^" };
      case "$":
        // Python's `$` also holds before a line feed that ends the text.
        return { kind: "place", source: flags.multiLine ? "(?![^\\n])" : "(?=\\n?$)" };
      default:
        return letter(character, flags);
    }
  }

  /** Returns false if there is no repetition here: a brace may stand for itself. */
  #parseRepetition(alternatives: Alternatives): boolean {
    const reader = this.#reader;
    const bounds = this.#parseBounds();
    if (bounds === undefined) {
      return false;
    }
    const { last } = alternatives;
    if (last?.kind === "place" || last?.kind === "repeat") {
      throw refused("a repetition repeats another, or a place");
    }
    const lazy = reader.take("?");
    const possessive = !lazy && reader.take("+");
    const repetition = { ...bounds, lazy, possessive };
    alternatives.repeatLast((body) => ({ kind: "repeat", body, repetition }));
    return true;
  }

  #parseBounds(): Bounds | undefined {
    const reader = this.#reader;
    const sign = repetitionSigns.get(reader.peek() ?? "");
    if (sign !== undefined) {
      reader.next();
      return sign;
    }
    const start = reader.position;
    if (reader.take("{") && reader.peek() !== "}") {
      const least = reader.takeWhile(isDigit);
      const most = reader.take(",") ? reader.takeWhile(isDigit) : least;
      if (reader.take("}")) {
        return counted(least, most);
      }
    }
    reader.position = start;
    return undefined;
  }

  /** Reads what follows an opening bracket. Flags for the whole pattern are no node. */
  #parseGroup(
    flags: PythonFlags,
    depth: number,
    isFirst: boolean,
  ): { readonly node?: Node; readonly flags: PythonFlags } {
    const reader = this.#reader;
    if (!reader.take("?")) {
      return { node: this.#parseCapture(flags, depth), flags };
    }
    if (reader.take("P<")) {
      return { node: this.#parseCapture(flags, depth, reader.takeUntil(">") ?? ""), flags };
    }
    if (reader.take("P=")) {
      const number = this.#names.get(reader.takeUntil(")") ?? "");
      return { node: this.#refer(number ?? 0, flags), flags };
    }
    for (const [sign, look] of looks) {
      if (reader.take(sign)) {
        return { node: { ...look, body: this.#parseBody(flags, depth) }, flags };
      }
    }
    if (reader.take(">")) {
      return { node: { kind: "atomic", body: this.#parseBody(flags, depth) }, flags };
    }
    if (reader.peek() === "(") {
      throw untranslatable("a group depends on whether another has taken part");
    }
    const inner = reader.peek() === ":" ? flags : parsePythonFlags(reader, flags);
    if (reader.take(":")) {
      return { node: { kind: "group", body: this.#parseBody(inner, depth) }, flags };
    }
    reader.next();
    if (!isFirst) {
      throw refused("flags for the whole pattern don't stand at its start");
    }
    return { flags: inner };
  }

  #parseCapture(flags: PythonFlags, depth: number, name?: string): Node {
    this.#captures += 1;
    const number = this.#captures;
    if (name !== undefined) {
      if (!/^[_\p{ID_Start}]\p{ID_Continue}*$/u.test(name) || this.#names.has(name)) {
        throw refused("a group has no valid name, or the name of another");
      }
      this.#names.set(name, number);
    }
    this.#open.add(number);
    const body = this.#parseBody(flags, depth);
    this.#open.delete(number);
    return { kind: "group", body, capture: name === undefined ? { number } : { number, name } };
  }

  #parseBody(flags: PythonFlags, depth: number): Node {
    const body = this.#parseAlternatives(flags, depth + 1);
    if (!this.#reader.take(")")) {
      throw refused("a group is not closed");
    }
    return body;
  }

  #refer(number: number, flags: PythonFlags): Node {
    if (number < 1 || number > this.#captures || this.#open.has(number)) {
      throw refused("a backreference is to no group, or to one that is still open");
    }
    if (flags.ignoreCase) {
      throw untranslatable("a backreference ignores case");
    }
    return { kind: "reference", number };
  }
}

const looks = [
  ["=", { kind: "look", behind: false, negated: false }],
  ["!", { kind: "look", behind: false, negated: true }],
  ["<=", { kind: "look", behind: true, negated: false }],
  ["<!", { kind: "look", behind: true, negated: true }],
] as const;

function letter(character: string, flags: PythonFlags): Node {
  return { kind: "character", source: printCharacter(character, foldingOf(flags)) };
}
