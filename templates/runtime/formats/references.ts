const REFERENCE = /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^#]*))?$/;

const NOT_IN_URI = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\da-f]{2})/i;

const NOT_IN_IRI =
  /[^\w\-.~:/?#[\]@!$&'()*+,;=%\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFEF\u{10000}-\u{10FFFD}]|%(?![\da-f]{2})/iu;

const AUTHORITY = /^(?:[^@[\]]*@)?(?:\[(?:[\da-f:.]+|v[\da-f]+\.[^[\]]+)\]|[^@:[\]]*)(?::\d*)?$/i;

const NOT_IN_TEMPLATE = /[^!-\uFFFF]|["<>\\^`{|}\x7F]|%(?![\da-f]{2})/i;

/**
 * Format `uri-reference`: a URI or a relative reference (RFC 3986 section 4.1). Pydantic has no
 * such type.
 */
export function isUriReference(text: string): boolean {
  return !NOT_IN_URI.test(text) && isReference(text);
}

/**
 * Format `iri-reference`: an {@link isUriReference} with the characters of Unicode (RFC 3987
 * section 2.2).
 */
export function isIriReference(text: string): boolean {
  return !NOT_IN_IRI.test(text) && isReference(text);
}

/** Format `iri`: an {@link isIriReference} that has a scheme (RFC 3987 section 2.2). */
export function isIri(text: string): boolean {
  return isIriReference(text) && /^[^:/?#]+:/.test(text);
}

/**
 * Format `uri-template`: literals and expressions of any level (RFC 6570 section 2). Pydantic has
 * no such type.
 */
export function isUriTemplate(text: string): boolean {
  // An "x" in the place of an expression keeps the literals on either side of it apart.
  const literals = text.replace(/\{([^{}]*)\}/g, (expression, content: string) =>
    isTemplateExpression(content) ? "x" : expression,
  );
  return !NOT_IN_TEMPLATE.test(literals);
}

/**
 * Format `json-pointer`: empty, or parts after slashes, in which `~` is written `~0` (RFC 6901
 * section 3).
 */
export function isJsonPointer(text: string): boolean {
  return (text === "" || text.startsWith("/")) && !/~(?![01])/.test(text);
}

/**
 * Format `relative-json-pointer`: levels up, an optional index, then `#` or an {@link
 * isJsonPointer} (draft-bhutton-relative-json-pointer-00, section 3).
 */
export function isRelativeJsonPointer(text: string): boolean {
  const match = /^(?:0|[1-9]\d*)(?:[+-][1-9]\d*)?/.exec(text);
  if (match === null) return false;
  const rest = text.slice(match[0].length);
  return rest === "#" || isJsonPointer(rest);
}

/**
 * An operator, used or reserved, and variables with their modifiers (RFC 6570 section 2.2 to 2.4).
 */
function isTemplateExpression(text: string): boolean {
  return text
    .replace(/^[+#./;?&=,!@|]/, "")
    .split(",")
    .every((variable) => {
      const name = variable.replace(/:[1-9]\d{0,3}$|\*$/, "");
      return name !== "" && !/[^\w.%]|%(?![\da-f]{2})|^\.|\.\.|\.$/i.test(name);
    });
}

/** Whether the parts of RFC 3986 appendix B are where they may be. */
function isReference(text: string): boolean {
  const [all, scheme, authority = "", path = "", query = "", fragment = ""] =
    REFERENCE.exec(text) ?? [];
  return (
    all !== undefined &&
    (scheme === undefined || /^[a-z][a-z\d+.-]*$/i.test(scheme)) &&
    AUTHORITY.test(authority) &&
    !/[[\]]/.test(path + query + fragment)
  );
}
