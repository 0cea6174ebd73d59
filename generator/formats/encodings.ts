import type { Formats } from "./format.js";

/** Formats of bytes and of JSON within a text. */
export const encodingFormats: Formats = {
  base64: {
    check: { name: "isBase64", file: "encodings" },
    words: "bytes in Base64",
    example: "dGV4dA==",
    conversion: "none",
  },
  base64url: {
    check: { name: "isBase64Url", file: "encodings" },
    words: "bytes in Base64 for URLs",
    example: "dGV4dA==",
    conversion: "none",
  },
  byte: {
    check: "none",
    words: "bytes in Base64",
    example: "dGV4dA==",
    conversion: "none",
  },
  "json-string": {
    check: { name: "isJsonString", file: "encodings" },
    words: "JSON in a string",
    example: "{}",
    conversion: "none",
  },
  binary: {
    check: { name: "isBinary", file: "opaque" },
    words: "bytes",
    example: "text",
    conversion: "none",
  },
};
