import { code, type Inline } from "../../markdown/markdown-text.js";
import { line } from "../../markdown/page-parts.js";

/** A format in words, with its name: "a date, such as 2024-10-29 (format `date`)". */
export function formatWords(format: string): Inline {
  const words = known.get(format);
  const named = line("format ", code(format));
  return words === undefined ? named : line(`${words} (`, named, ")");
}

const known: ReadonlyMap<string, string> = new Map([
  ["base64", "bytes in Base64"],
  ["base64url", "bytes in Base64 for URLs"],
  ["binary", "bytes"],
  ["byte", "bytes in Base64"],
  ["color", "a colour"],
  ["date", "a date, such as 2024-10-29"],
  ["date-time", "a date and time, such as 2024-10-29T23:57:55Z"],
  ["decimal", "a decimal number"],
  ["directory-path", "the path of a folder"],
  ["duration", "an ISO 8601 duration, such as PT10M"],
  ["email", "an e-mail address"],
  ["file-path", "the path of a file"],
  ["hostname", "the name of a host"],
  ["idn-email", "an e-mail address"],
  ["idn-hostname", "the name of a host"],
  ["ipv4", "an IPv4 address"],
  ["ipv6", "an IPv6 address"],
  ["ipvanyaddress", "an IP address"],
  ["iri", "a URL"],
  ["json-pointer", "a JSON pointer"],
  ["json-string", "JSON in a string"],
  ["name-email", "an e-mail address, with a name"],
  ["password", "a secret"],
  ["path", "a path"],
  ["regex", "a regular expression"],
  ["time", "a time, such as 23:57:55"],
  ["uri", "a URL"],
  ["uuid", "a UUID"],
  ["uuid1", "a UUID of version 1"],
  ["uuid3", "a UUID of version 3"],
  ["uuid4", "a UUID of version 4"],
  ["uuid5", "a UUID of version 5"],
  ["uuid6", "a UUID of version 6"],
  ["uuid7", "a UUID of version 7"],
  ["uuid8", "a UUID of version 8"],
  ["zoneinfo", "the name of a time zone"],
]);
