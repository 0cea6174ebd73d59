import { refused } from "./problem.js";

/** The control characters that both Rust and Python write as a backslash and a letter. */
export const controlCharacters: ReadonlyMap<string, string> = new Map([
  ["a", "\x07"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

/** How many hexadecimal digits follow `\x`, `\u`, and `\U`. */
export const hexadecimalLengths: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

/** One character as ECMAScript text outside a class. */
export function literal(character: string): string {
  return /^[\^$\\.*+?()[\]{}|]$/.test(character) ? `\\${character}` : readable(character);
}

/** One character as ECMAScript text inside a class; texts may be put side by side there. */
export function classLiteral(character: string): string {
  return /^[\^\\[\]-]$/.test(character) ? `\\${character}` : readable(character);
}

/** A range of characters as ECMAScript text inside a class. */
export function classRange(first: string, last: string): string {
  return first === last ? classLiteral(first) : `${classLiteral(first)}-${classLiteral(last)}`;
}

/** The character of a code point that a pattern writes in digits. */
export function characterOf(digits: string, base: 8 | 16): string {
  const codePoint = Number.parseInt(digits, base);
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (Number.isNaN(codePoint) || codePoint > 0x10ffff || isSurrogate) {
    throw refused(`${digits} is not the number of a character`);
  }
  return String.fromCodePoint(codePoint);
}

const namedEscapes: ReadonlyMap<string, string> = new Map([
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\v", "\\v"],
  ["\f", "\\f"],
  ["\r", "\\r"],
]);

/**
 * Characters that cannot be seen, that join the one before, or that look like a letter of ASCII
 * (the Kelvin sign, which is a `k` where case is ignored) are written as numbers.
 */
function readable(character: string): string {
  const named = namedEscapes.get(character);
  if (named !== undefined) {
    return named;
  }
  const isPlain = /^[ -~]$/.test(character);
  if (isPlain || !(/^[\p{C}\p{Z}\p{M}]$/u.test(character) || looksLikeAscii(character))) {
    return character;
  }
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  if (digits.length <= 2) {
    return `\\x${digits.padStart(2, "0")}`;
  }
  return digits.length <= 4 ? `\\u${digits.padStart(4, "0")}` : `\\u{${digits}}`;
}

function looksLikeAscii(character: string): boolean {
  return /^[ -~]$/.test(character.normalize("NFKC"));
}
