import type { Formats } from "./format.js";

/** Formats of what people and services are reached at. */
export const addressFormats: Formats = {
  email: {
    check: { name: "isEmail", file: "emails" },
    words: "an e-mail address",
    example: "someone@example.org",
    conversion: "none",
  },
  "idn-email": {
    check: "none",
    words: "an e-mail address",
    example: "someone@example.org",
    conversion: "none",
  },
  "name-email": {
    check: { name: "isNameEmail", file: "emails" },
    words: "an e-mail address, with a name",
    example: "Someone <someone@example.org>",
    conversion: "none",
  },
  phone: {
    check: { name: "isPhone", file: "values" },
    words: "a telephone number",
    example: "tel:+44-20-7946-0958",
    conversion: "none",
  },
  uri: {
    check: { name: "isUri", file: "urls" },
    words: "a URL",
    example: "https://example.org/",
    conversion: "none",
  },
  "multi-host-uri": {
    check: { name: "isMultiHostUri", file: "urls" },
    words: "a URL with one host or several",
    example: "postgresql://one.example.org,two.example.org/data",
    conversion: "none",
  },
  iri: {
    check: "none",
    words: "a URL",
    example: "https://example.org/",
    conversion: "none",
  },
  "iri-reference": {
    check: "none",
    words: "a URL or a relative reference",
    example: "https://example.org/",
    conversion: "none",
  },
  "uri-reference": {
    check: "none",
    words: "a URL or a relative reference",
    example: "https://example.org/",
    conversion: "none",
  },
  "uri-template": {
    check: "none",
    words: "a template of URLs",
    example: "https://example.org/{name}",
    conversion: "none",
  },
};
