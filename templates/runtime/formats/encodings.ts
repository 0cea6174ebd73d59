/**
 * A string, even one without an end, so that the search doesn't start at it twice; or such a
 * number.
 */
const NOT_A_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|-?Infinity|NaN/g;

/**
 * Format `base64`: the standard alphabet with padding (RFC 4648 section 4), line breaks allowed
 * (RFC 2045).
 *
 * What Pydantic's `Base64Bytes` and `Base64Str` write (`types.py`, `Base64Encoder`). Python's
 * decoder also skips over any character outside the alphabet and anything after the padding: that
 * is left out, because it would take most texts for base64.
 */
export function isBase64(text: string): boolean {
  const characters = withoutLineBreaks(text);
  return characters.length % 4 === 0 && !/[^A-Za-z\d+/]/.test(withoutPadding(characters));
}

/**
 * Format `base64url`: the URL-safe alphabet (RFC 4648 section 5), padding optional.
 *
 * What Pydantic writes for `Base64UrlBytes`, and for `bytes` under `ser_json_bytes="base64"`.
 * `Base64UrlBytes` reads the two characters of the standard alphabet as well, and `bytes` reads a
 * text without padding.
 */
export function isBase64Url(text: string): boolean {
  const characters = withoutLineBreaks(text);
  const digits = withoutPadding(characters);
  const padded = digits.length < characters.length;
  return (
    (padded ? characters.length % 4 === 0 : digits.length % 4 !== 1) &&
    !/[^A-Za-z\d+/_-]/.test(digits)
  );
}

/** Format `byte`: OpenAPI's name for {@link isBase64}. Pydantic doesn't write it. */
export function isByte(text: string): boolean {
  return isBase64(text);
}

/**
 * Format `json-string`: a JSON document inside a string.
 *
 * Beyond RFC 8259, Pydantic's `Json` reads `NaN` and the infinities, and under
 * `ser_json_inf_nan="constants"` writes them.
 */
export function isJsonString(text: string): boolean {
  return isJson(text) || (/NaN|Infinity/.test(text) && isJson(text.replace(NOT_A_NUMBER, nullOf)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A string stays as it is, and a number that JSON doesn't have becomes null. */
function nullOf(token: string): string {
  return token.startsWith('"') ? token : "null";
}

function withoutLineBreaks(text: string): string {
  return text.replace(/[\n\r]+/g, "");
}

function withoutPadding(text: string): string {
  return text.endsWith("==") ? text.slice(0, -2) : text.endsWith("=") ? text.slice(0, -1) : text;
}
