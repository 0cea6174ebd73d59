// Every browser, worker and server runtime has URL; it is declared here because the library of the
// language alone doesn't have it, and the module is to compile with neither the types of the DOM
// nor those of Node.
declare const URL: new (text: string) => ParsedUrl;

/** The part of the platform's URL that the checks look at. */
export interface ParsedUrl {
  readonly host: string;
  readonly hostname: string;
}

/**
 * Spaces and control characters, the scheme, slashes; and the rest, which starts with the hosts.
 */
const MULTI_HOST_URL = /^([^!-\uFFFF]*([a-z\d+.-]+):[/\\]*)([\s\S]*)$/i;

/**
 * Format `uri`: an absolute URL as the WHATWG URL standard parses it.
 *
 * Pydantic (`networks.py`, `AnyUrl`) has the Rust crate `url` parse it, which implements that
 * standard and not RFC 3986: spaces around it, backslashes and international domain names are read
 * and repaired.
 */
export function isUri(text: string): boolean {
  return parseUrl(text) !== undefined;
}

/**
 * Format `multi-host-uri`: an {@link isUri} with several hosts, separated by commas, each with its
 * own user and port, as databases have them.
 *
 * As in Pydantic (pydantic-core, `validators/url.rs`), a single host may be missing, one of several
 * may not. A comma in the path of a URL without hosts is refused there, but may be written, so it's
 * accepted.
 */
export function isMultiHostUri(text: string): boolean {
  const [all, prefix = "", scheme = "", rest = ""] = MULTI_HOST_URL.exec(text) ?? [];
  if (all === undefined) return false;
  const whole = parseUrl(text);
  if (whole?.host === "") return true;
  // Only in the schemes that the standard calls special is a backslash a slash.
  const special = /^(?:https?|wss?|ftp|file)$/i.test(scheme);
  const end = rest.search(special ? /[/\\?#]/ : /[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const hosts = authority.split(",");
  if (hosts.length === 1) return whole !== undefined;
  const lastUrl = prefix + hosts.pop() + rest.slice(authority.length);
  return hasHost(lastUrl) && hosts.every((host) => host !== "" && hasHost(prefix + host));
}

function hasHost(text: string): boolean {
  return (parseUrl(text)?.host ?? "") !== "";
}

/** The URL that the text is, or undefined where it is none. */
export function parseUrl(text: string): ParsedUrl | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
