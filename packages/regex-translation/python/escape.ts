import type { CharacterSet } from "../character-set.js";
import { characterOf, controlCharacters, hexadecimalLengths } from "../characters.js";
import { perlSet, wordBoundary } from "../named-sets.js";
import { refused, untranslatable } from "../problem.js";
import { isDigit, isHexadecimalDigit, isOctalDigit, type Reader } from "../reader.js";
import { alphabetOf, type PythonFlags } from "./flags.js";

/** What a backslash and what follows it stand for. */
export type PythonEscape =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "place"; readonly source: string }
  | { readonly kind: "reference"; readonly number: number };

/** Reads an escape outside a class in Python's syntax; the reader is at the backslash. */
export function parsePythonEscape(reader: Reader, flags: PythonFlags): PythonEscape {
  const sign = stepToSign(reader);
  switch (sign) {
    case "A":
      return { kind: "place", source: "^" };
    case "Z":
      return { kind: "place", source: "$" };
    case "b":
    case "B":
      return { kind: "place", source: wordBoundary(alphabetOf(flags), sign === "B") };
    default:
      return isDigit(sign) ? parseNumber(reader, sign) : parseCommon(reader, flags, sign);
  }
}

/** Reads an escape in a class: `\b` is the backspace there, and a number is always a character. */
export function parsePythonClassEscape(reader: Reader, flags: PythonFlags): string | CharacterSet {
  const sign = stepToSign(reader);
  if (sign === "b") {
    return "\b";
  }
  if (isDigit(sign)) {
    return octalCharacter(sign + reader.takeWhile(isOctalDigit, 2));
  }
  const escaped = parseCommon(reader, flags, sign);
  return escaped.kind === "set" ? escaped.set : escaped.character;
}

function stepToSign(reader: Reader): string {
  reader.next();
  const sign = reader.next();
  if (sign === undefined) {
    throw refused("the pattern ends in a backslash");
  }
  return sign;
}

/** Up to three octal digits after `\0`, or three as in `\141`, are a character; else a group. */
function parseNumber(reader: Reader, sign: string): PythonEscape {
  if (sign === "0") {
    return {
      kind: "character",
      character: octalCharacter(reader.takeWhile(isOctalDigit, 2) || "0"),
    };
  }
  const digits = sign + reader.takeWhile(isDigit, 1);
  const third = reader.peek();
  if (/^[0-7]{2}$/.test(digits) && third !== undefined && isOctalDigit(third)) {
    reader.next();
    return { kind: "character", character: octalCharacter(digits + third) };
  }
  return { kind: "reference", number: Number(digits) };
}

function octalCharacter(digits: string): string {
  if (!/^[0-7]{1,3}$/.test(digits) || Number.parseInt(digits, 8) > 0o377) {
    throw refused(`there is no character \\${digits}`);
  }
  return characterOf(digits, 8);
}

function parseCommon(
  reader: Reader,
  flags: PythonFlags,
  sign: string,
): Extract<PythonEscape, { kind: "character" | "set" }> {
  const set = perlSet(sign, alphabetOf(flags));
  if (set !== undefined) {
    return { kind: "set", set };
  }
  const length = hexadecimalLengths.get(sign);
  if (length !== undefined) {
    const digits = reader.takeWhile(isHexadecimalDigit, length);
    if (digits.length < length) {
      throw refused(`the escape \\${sign}${digits} has not the digits that it should`);
    }
    return { kind: "character", character: characterOf(digits, 16) };
  }
  if (sign === "N") {
    throw untranslatable("it gives a character by its name");
  }
  const control = controlCharacters.get(sign);
  if (control === undefined && /^[A-Za-z]$/.test(sign)) {
    throw refused(`there is no escape \\${sign}`);
  }
  return { kind: "character", character: control ?? sign };
}
