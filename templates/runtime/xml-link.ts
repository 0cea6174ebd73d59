import { XmlError, xmlAttribute } from "./xml-text.js";

/**
 * A link as an attribute: the URL chosen, or failing that the field's own if it is one for everybody
 * (http or https); others, such as `s3://…`, are the service's own and are left out.
 */
export function xmlLink(
  attribute: string,
  chosen: string | undefined,
  own: string,
  field: string,
): string {
  if (chosen !== undefined) return `${attribute}="${xmlAttribute(xmlUrl(chosen, field), field)}"`;
  if (!/^https?:\/\//i.test(own)) return "";
  const url = uriReference(own);
  return url === undefined ? "" : `${attribute}="${xmlAttribute(url, field)}"`;
}

/**
 * A URL as `xs:anyURI`, with what cannot stand there escaped: a `%` that begins no escape, a second `#`, and brackets.
 *
 * @throws XmlError where it is no URL whatever is escaped, such as one with a port that is no number.
 */
export function xmlUrl(url: string, field: string): string {
  const written = uriReference(url);
  if (written !== undefined) return written;
  throw new XmlError(field, `${JSON.stringify(url)} is no URL`);
}

/** URLs in which nothing is to be escaped; most are of these. */
const usual =
  /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/(?:[^\t\n\r %#?[\]]|%[0-9A-Fa-f]{2})*)?(?:\?(?:[^\t\n\r %#[\]]|%[0-9A-Fa-f]{2})*)?$/i;

/** Scheme, authority, path, and query with fragment: RFC 3986, appendix B. */
const parts = /^([a-z][a-z0-9+.-]*:)?(?:\/\/([^/?#]*))?([^?#]*)([\s\S]*)$/i;

/** User, host and port: RFC 3986, section 3.2. Characters that no URI has stand for what they are escaped as. */
const authorityForm = /^(?:[^@[\]]*@)?(?:\[[\w.:~!$&'()*+,;=-]+\]|[^@:[\]]*)(?::\d{0,5})?$/;

function uriReference(url: string): string | undefined {
  if (usual.test(url)) return url;
  const [, scheme, authority, path = "", rest = ""] = parts.exec(url) ?? [];
  if (authority !== undefined && !authorityForm.test(authority)) return undefined;
  const isRelativePath = scheme === undefined && authority === undefined;
  // Before a path's first slash, a colon would end a scheme; white space before a URL is no part of it.
  if (isRelativePath && /^(?:[\t\n\r ]|[^/]*:)/.test(path)) return undefined;
  const start = (scheme ?? "") + (authority === undefined ? "" : `//${percents(authority)}`);
  const [query = "", ...fragments] = escaped(rest).split("#");
  return start + escaped(path) + query + (fragments.length > 0 ? `#${fragments.join("%23")}` : "");
}

function escaped(text: string): string {
  return percents(text).replace(/\[/g, "%5B").replace(/\]/g, "%5D");
}

function percents(text: string): string {
  return text.replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
}
