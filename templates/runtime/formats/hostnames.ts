import { parseUrl } from "./urls.js";

const HOSTNAME = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.(?!$)|$))+$/i;

const INTERNATIONAL_HOSTNAME = /^[a-z\d.\-\u0080-\u{10FFFF}]+$/iu;

/**
 * Whether a text is the name of a host: labels of letters, digits and hyphens, 63 characters at most, 253 in all
 * (RFC 1123 section 2.1 and RFC 1034 section 3.1, without the dot of the root).
 */
export function isHostname(text: string): boolean {
  return text.length <= 253 && HOSTNAME.test(text);
}

/**
 * The name with its international labels in Punycode, or undefined where they cannot be written so.
 *
 * The platform does it while it parses a URL, which saves the tables of Unicode.
 */
export function asciiHostname(text: string): string | undefined {
  // A plain name needs no help, and the platform would take "1.2" for an IPv4 address.
  if (!/[\u0080-\uFFFF]|xn--/i.test(text)) return text;
  // Punycode makes a name of 253 characters from fewer than 253, and a bound keeps hostile text
  // cheap.
  if (text.length > 253 || !INTERNATIONAL_HOSTNAME.test(text)) return undefined;
  return parseUrl(`http://${text}`)?.hostname;
}
