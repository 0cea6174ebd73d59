import { printCharacter, printSet } from "../character-set.js";
import {
  Alternatives,
  type Bounds,
  type Capture,
  counted,
  type Node,
  repetitionSigns,
} from "../nodes.js";
import { checkDepth, refused } from "../problem.js";
import { isDigit, Reader } from "../reader.js";
import { parseRustClass } from "./class.js";
import { parseRustEscape } from "./escape.js";
import {
  anyCharacter,
  foldingOf,
  initialRustFlags,
  isRustSpace,
  lineEnd,
  lineStart,
  parseRustFlags,
  type RustFlags,
  skipRustSpace,
} from "./flags.js";

/** Parses a pattern as Rust's `regex` crate does. */
export function parseRust(pattern: string): Node {
  const parser = new RustParser(pattern);
  return parser.parse();
}

class RustParser {
  readonly #reader: Reader;
  #captures = 0;
  readonly #names = new Set<string>();

  constructor(pattern: string) {
    this.#reader = new Reader(pattern);
  }

  parse(): Node {
    const node = this.#parseAlternatives(initialRustFlags, 0);
    if (this.#reader.peek() !== undefined) {
      throw refused("a group closes that was not opened");
    }
    return node;
  }

  #parseAlternatives(outerFlags: RustFlags, depth: number): Node {
    checkDepth(depth);
    const reader = this.#reader;
    const alternatives = new Alternatives(depth);
    let flags = outerFlags;
    for (;;) {
      skipRustSpace(reader, flags);
      const character = reader.peek();
      if (character === undefined || character === ")") {
        return alternatives.node;
      }
      if (character === "(") {
        const group = this.#parseGroup(flags, depth);
        alternatives.add(group.node);
        flags = group.flags;
      } else if (reader.take("|")) {
        alternatives.nextBranch();
      } else if (/^[*+?{]$/.test(character)) {
        this.#parseRepetition(alternatives, flags);
      } else {
        alternatives.add(this.#parseAtom(character, flags));
      }
    }
  }

  #parseAtom(character: string, flags: RustFlags): Node {
    const reader = this.#reader;
    if (character === "[") {
      return { kind: "character", source: printSet(parseRustClass(reader, flags, 0)) };
    }
    if (character === "\\") {
      const escaped = parseRustEscape(reader, flags);
      switch (escaped.kind) {
        case "character":
          return letter(escaped.character, flags);
        case "set":
          return { kind: "character", source: printSet(escaped.set) };
        case "place":
          return escaped;
      }
    }
    reader.next();
    switch (character) {
      case ".":
        return { kind: "character", source: anyCharacter(flags) };
      case "^":
        return { kind: "place", source: flags.multiLine ? lineStart(flags) : "^" };
      case "$":
        return { kind: "place", source: flags.multiLine ? lineEnd(flags) : "$" };
      default:
        return letter(character, flags);
    }
  }

  #parseRepetition(alternatives: Alternatives, flags: RustFlags): void {
    const reader = this.#reader;
    const sign = repetitionSigns.get(reader.next() ?? "");
    const bounds = sign ?? this.#parseCount(flags);
    const lazy = reader.take("?") !== flags.swapGreed;
    const repetition = { ...bounds, lazy, possessive: false };
    alternatives.repeatLast((body) => ({ kind: "repeat", body, repetition }));
  }

  #parseCount(flags: RustFlags): Bounds {
    const least = this.#parseDecimal(flags);
    let most = least;
    if (this.#reader.take(",")) {
      skipRustSpace(this.#reader, flags);
      most = this.#reader.peek() === "}" ? "" : this.#parseDecimal(flags);
    }
    if (!this.#reader.take("}")) {
      throw refused("a counted repetition is not closed");
    }
    return counted(least, most);
  }

  /** Rust allows spaces around the digits, whatever the flags. */
  #parseDecimal(flags: RustFlags): string {
    skipRustSpace(this.#reader, flags);
    this.#reader.takeWhile(isRustSpace);
    const digits = this.#reader.takeWhile(isDigit);
    this.#reader.takeWhile(isRustSpace);
    if (digits === "" || Number(digits) > 0xffffffff) {
      throw refused("a repetition counts in something else than digits");
    }
    return digits;
  }

  #parseGroup(flags: RustFlags, depth: number): { node: Node; flags: RustFlags } {
    const reader = this.#reader;
    reader.next();
    skipRustSpace(reader, flags);
    if (reader.take("?P<") || (!/^[=!]$/.test(reader.peek(2) ?? "") && reader.take("?<"))) {
      const capture = this.#nextCapture(this.#parseName());
      return { node: this.#closeGroup(flags, depth, capture), flags };
    }
    if (!reader.take("?")) {
      return { node: this.#closeGroup(flags, depth, this.#nextCapture()), flags };
    }
    const inner = parseRustFlags(reader, flags);
    if (reader.take(")")) {
      return { node: { kind: "flags" }, flags: inner };
    }
    reader.next();
    return { node: this.#closeGroup(inner, depth), flags };
  }

  #closeGroup(flags: RustFlags, depth: number, capture?: Capture): Node {
    const body = this.#parseAlternatives(flags, depth + 1);
    if (!this.#reader.take(")")) {
      throw refused("a group is not closed");
    }
    return capture === undefined ? { kind: "group", body } : { kind: "group", body, capture };
  }

  #nextCapture(name?: string): Capture {
    this.#captures += 1;
    return name === undefined ? { number: this.#captures } : { number: this.#captures, name };
  }

  #parseName(): string {
    const name = this.#reader.takeUntil(">");
    if (name === undefined || !/^[_\p{Alphabetic}][_.[\]\p{Alphabetic}\p{N}]*$/u.test(name)) {
      throw refused("a group has no valid name");
    }
    if (this.#names.has(name)) {
      throw refused(`two groups have the name ${name}`);
    }
    this.#names.add(name);
    return name;
  }
}

function letter(character: string, flags: RustFlags): Node {
  return { kind: "character", source: printCharacter(character, foldingOf(flags)) };
}
