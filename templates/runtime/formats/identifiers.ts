const UUID =
  /^(?:(?:urn:uuid:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}|[\da-f]{32})$/i;

/**
 * Format `uuid`: a UUID of any version and variant (RFC 9562 section 4).
 *
 * Pydantic (pydantic-core, `uuid.rs`) writes the hyphenated form and reads four: hyphenated, in
 * braces, after a lower-case `urn:uuid:`, and 32 digits without hyphens.
 */
export function isUuid(text: string): boolean {
  return UUID.test(text) && (text.length !== 45 || text.startsWith("urn:uuid:"));
}

/** Format `uuid1`: a UUID of version 1, in the forms of {@link isUuid}. */
export function isUuid1(text: string): boolean {
  return isUuidOfVersion(text, "1");
}

/** Format `uuid3`: a UUID of version 3, in the forms of {@link isUuid}. */
export function isUuid3(text: string): boolean {
  return isUuidOfVersion(text, "3");
}

/** Format `uuid4`: a UUID of version 4, in the forms of {@link isUuid}. */
export function isUuid4(text: string): boolean {
  return isUuidOfVersion(text, "4");
}

/** Format `uuid5`: a UUID of version 5, in the forms of {@link isUuid}. */
export function isUuid5(text: string): boolean {
  return isUuidOfVersion(text, "5");
}

/** Format `uuid6`: a UUID of version 6, in the forms of {@link isUuid}. */
export function isUuid6(text: string): boolean {
  return isUuidOfVersion(text, "6");
}

/** Format `uuid7`: a UUID of version 7, in the forms of {@link isUuid}. */
export function isUuid7(text: string): boolean {
  return isUuidOfVersion(text, "7");
}

/** Format `uuid8`: a UUID of version 8, in the forms of {@link isUuid}. */
export function isUuid8(text: string): boolean {
  return isUuidOfVersion(text, "8");
}

/** A version has a meaning only in the variant of RFC 9562, whose digit is 8, 9, a or b. */
function isUuidOfVersion(text: string, version: string): boolean {
  if (!isUuid(text)) return false;
  const digits = text.replace(/^urn:uuid:|[-{}]/g, "");
  return digits[12] === version && /[89ab]/i.test(digits[16] ?? "");
}
