import { asciiHostname, isHostname } from "./hostnames.js";

const LOCAL_PART =
  /^[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10FFFF}]+(?:\.[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10FFFF}]+)*$/u;

/**
 * Spaces, control characters and a mark with nothing before it; not what Unicode may still assign.
 */
const UNSAFE = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Co}]|^\p{M}/u;

/**
 * Symbols and punctuation, without the hyphen, the dots, and what IDNA 2008 allows in context (RFC
 * 5892).
 */
const SYMBOL = /(?![-.\u00B7\u0375\u05F3\u05F4\u30FB\u3002])[\p{S}\p{P}]/u;

/** At the start or the end of a label, or in its third and fourth place, other than in Punycode. */
const MISPLACED_HYPHEN = /(?:^|[.\u3002])(?:-|(?!xn)..--)|-(?:[.\u3002]|$)/i;

const PLAIN_NAME = /^[\p{L}\p{N}\s_!#$%&'*+\-/=?^`{|}~]*$/u;

const RESERVED_DOMAIN = /\.(?:arpa|invalid|local|localhost|onion|test)$/i;

/**
 * Format `email`: an e-mail address, alone or as `Name <address>`, spaces around it allowed.
 *
 * What Pydantic's `EmailStr` reads (`networks.py`, `validate_email`, and the package
 * email-validator without a look into the DNS): RFC 5321 and 6531 without quoted local parts and
 * address literals, a domain with a dot, none of the names that RFC 6761 reserves. Pydantic writes
 * the address alone.
 */
export function isEmail(text: string): boolean {
  // Pydantic's own limit for the whole, the name included, in characters.
  if (text.length > 4096 || Array.from(text).length > 2048) return false;
  const trimmed = text.trim();
  const open = trimmed.lastIndexOf("<");
  if (open < 0 || !trimmed.endsWith(">")) return isAddress(trimmed);
  const name = trimmed.slice(0, open).trim();
  const quoted = name.length > 2 && name.startsWith('"') && name.endsWith('"');
  return (quoted || PLAIN_NAME.test(name)) && isBracketed(trimmed.slice(open));
}

/**
 * Format `name-email`: an {@link isEmail}, or any name at all before an address in angle brackets.
 *
 * Pydantic's `NameEmail` reads `"Doe, J." <j@example.org>` and writes `Doe, J. <j@example.org>`,
 * which it would not read again; as it is written, it has to be accepted.
 */
export function isNameEmail(text: string): boolean {
  const open = text.lastIndexOf("<");
  return (open >= 0 && isBracketed(text.slice(open).trim())) || isEmail(text);
}

function isBracketed(text: string): boolean {
  const address = text.slice(1, -1);
  return text.endsWith(">") && !address.includes("\n") && isAddress(address.trim());
}

function isAddress(text: string): boolean {
  const at = text.lastIndexOf("@");
  return (
    at > 0 &&
    text.length <= 254 &&
    isLocalPart(text.slice(0, at)) &&
    isMailDomain(text.slice(at + 1)) &&
    utf8Length(text) <= 254
  );
}

function isLocalPart(text: string): boolean {
  // RFC 6532 section 3.1 has addresses normalised, which turns a few letters into punctuation.
  return LOCAL_PART.test(text) && !UNSAFE.test(text) && LOCAL_PART.test(text.normalize("NFC"));
}

function isMailDomain(text: string): boolean {
  // Compatibility forms such as ℡ are letters once they are mapped.
  const mapped = text.normalize("NFKC");
  // IDNA 2008 is stricter than the URL standard, which takes symbols, and hyphens at any place.
  if (UNSAFE.test(text) || SYMBOL.test(mapped) || MISPLACED_HYPHEN.test(mapped)) return false;
  const ascii = asciiHostname(text);
  return (
    ascii?.includes(".") === true &&
    isHostname(ascii) &&
    /[a-z]$/i.test(ascii) &&
    !RESERVED_DOMAIN.test(ascii)
  );
}

/** The length that RFC 5321 bounds, which RFC 6531 counts in bytes. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    length += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return length;
}
