/**
 * A string, even one without an end, so that the search doesn't start at it twice; or such a
 * number.
 */
const NOT_A_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|-?Infinity|NaN/g;

/**
 * Format `base64`: what Python's `b64decode` reads, as Pydantic's `Base64Bytes` and `Base64Str` do
 * (`types.py`, `Base64Encoder`).
 *
 * It skips any character outside the alphabet of RFC 4648 section 4, and whatever follows the padding.
 */
export function isBase64(text: string): boolean {
  return isReadByPython(text);
}

/**
 * Format `base64url`: the URL-safe alphabet (RFC 4648 section 5), padding optional.
 *
 * What Pydantic writes for `Base64UrlBytes`, and for `bytes` under `ser_json_bytes="base64"`.
 * `Base64UrlBytes` reads the two characters of the standard alphabet as well, and skips what Python's
 * decoder skips; `bytes` reads a text without padding.
 */
export function isBase64Url(text: string): boolean {
  const isUnpadded = text.length % 4 !== 1 && !/[^A-Za-z\d+/_-]/.test(text);
  return isUnpadded || isReadByPython(text.replace(/-/g, "+").replace(/_/g, "/"));
}

/** Whether `binascii.a2b_base64` reads a text: it ends after whole groups of four, or with their padding. */
function isReadByPython(text: string): boolean {
  let digits = 0;
  let padding = 0;
  for (const character of text.match(/[A-Za-z\d+/=]/g) ?? []) {
    if (character !== "=") {
      digits = (digits + 1) % 4;
      padding = 0;
    } else if (digits >= 2) {
      padding += 1;
      if (digits + padding >= 4) return true;
    }
  }
  return digits === 0;
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
