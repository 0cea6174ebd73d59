import type { Formats } from "./format.js";

/** Formats of all other values. */
export const valueFormats: Formats = {
  decimal: {
    check: { name: "isDecimal", file: "values" },
    words: "a decimal number",
    example: "1.50",
    conversion: "none",
  },
  fraction: {
    check: { name: "isFraction", file: "values" },
    words: "a fraction",
    example: "3/4",
    conversion: "none",
  },
  color: {
    check: { name: "isColor", file: "colors" },
    words: "a color",
    example: "teal",
    conversion: "none",
  },
  regex: {
    check: { name: "isRegex", file: "patterns" },
    words: "a regular expression",
    example: "^[a-z]+$",
    conversion: "none",
  },
  path: {
    check: { name: "isPath", file: "opaque" },
    words: "a path",
    example: "/data/file",
    conversion: "none",
  },
  "file-path": {
    check: { name: "isFilePath", file: "opaque" },
    words: "the path of a file",
    example: "/data/file",
    conversion: "none",
  },
  "directory-path": {
    check: { name: "isDirectoryPath", file: "opaque" },
    words: "the path of a folder",
    example: "/data",
    conversion: "none",
  },
  password: {
    check: { name: "isPassword", file: "opaque" },
    words: "a secret",
    example: "text",
    conversion: "none",
  },
};
