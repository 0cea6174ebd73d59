import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

// Each is CommonJS, and of use only where something is wrong: a run with nothing to do does not wait for them.
// Safe: the modules' own types.

/** AJV for draft 2020-12. */
export function loadAjv(): typeof import("ajv/dist/2020.js") {
  return require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
}

/** The parser that knows where in a text of JSON its values are. */
export function loadJsoncParser(): typeof import("jsonc-parser") {
  return require("jsonc-parser") as typeof import("jsonc-parser");
}

/** How far words are from each other. */
export function loadLevenshtein(): typeof import("fastest-levenshtein") {
  return require("fastest-levenshtein") as typeof import("fastest-levenshtein");
}
