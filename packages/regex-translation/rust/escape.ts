import { type CharacterSet, complement } from "../character-set.js";
import { characterOf, controlCharacters, hexadecimalLengths } from "../characters.js";
import { perlSet, propertySet, wordBoundary, wordSides } from "../named-sets.js";
import { refused } from "../problem.js";
import { isHexadecimalDigit, type Reader } from "../reader.js";
import { alphabetOf, foldingOf, type RustFlags, skipRustSpace } from "./flags.js";

/** What a backslash and what follows it stand for. */
export type Escape =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "place"; readonly source: string };

/** Reads an escape in Rust's syntax; the reader is at the backslash. */
export function parseRustEscape(reader: Reader, flags: RustFlags): Escape {
  reader.next();
  const sign = reader.next();
  if (sign === undefined) {
    throw refused("the pattern ends in a backslash");
  }
  const length = hexadecimalLengths.get(sign);
  if (length !== undefined) {
    return { kind: "character", character: parseHexadecimal(reader, flags, length) };
  }
  const set = sign === "p" || sign === "P" ? parseProperty(reader, flags, sign) : undefined;
  const perl = set ?? perlSet(sign, alphabetOf(flags));
  if (perl !== undefined) {
    if (perl.negated && !flags.unicode) {
      throw refused("the pattern could match half a character");
    }
    return { kind: "set", set: perl };
  }
  const control = controlCharacters.get(sign);
  if (control !== undefined) {
    return { kind: "character", character: control };
  }
  const place = parsePlace(reader, flags, sign);
  if (place !== undefined) {
    return { kind: "place", source: place };
  }
  if (/^[\0-\x7f]$/.test(sign) && !/^[0-9A-Za-z]$/.test(sign)) {
    return { kind: "character", character: sign };
  }
  throw refused(`there is no escape \\${sign}`);
}

function parseHexadecimal(reader: Reader, flags: RustFlags, length: number): string {
  skipRustSpace(reader, flags);
  const digits = reader.take("{")
    ? (reader.takeUntil("}") ?? "")
    : reader.takeWhile(isHexadecimalDigit, length).padEnd(length, "?");
  if (!/^[0-9A-Fa-f]+$/.test(digits)) {
    throw refused("an escape has not the digits that it should");
  }
  return characterOf(digits, 16);
}

function parseProperty(reader: Reader, flags: RustFlags, sign: string): CharacterSet {
  skipRustSpace(reader, flags);
  const text = reader.take("{") ? reader.takeUntil("}") : reader.next();
  if (text === undefined || !flags.unicode) {
    throw refused("a Unicode property is not named");
  }
  const set = propertySet(text, foldingOf(flags));
  return sign === "P" ? complement(set) : set;
}

function parsePlace(reader: Reader, flags: RustFlags, sign: string): string | undefined {
  const sides = wordSides(alphabetOf(flags));
  switch (sign) {
    case "A":
      return "^";
    case "z":
      return "$";
    case "<":
      return sides.notBefore + sides.after;
    case ">":
      return sides.before + sides.notAfter;
    case "B":
      return wordBoundary(alphabetOf(flags), true);
    case "b":
      return parseBoundary(reader, flags);
    default:
      return undefined;
  }
}

/** `\b`, or `\b{start}` and its like: a brace that no word follows is a repetition. */
function parseBoundary(reader: Reader, flags: RustFlags): string {
  if (reader.peek() !== "{" || !/^[A-Za-z-]$/.test(reader.peek(1) ?? "")) {
    return wordBoundary(alphabetOf(flags), false);
  }
  const sides = wordSides(alphabetOf(flags));
  reader.next();
  switch (reader.takeUntil("}")) {
    case "start":
      return sides.notBefore + sides.after;
    case "end":
      return sides.before + sides.notAfter;
    case "start-half":
      return sides.notBefore;
    case "end-half":
      return sides.notAfter;
    default:
      throw refused("there is no such word boundary");
  }
}
