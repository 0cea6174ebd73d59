import type { ReadAs } from "../schema/schema.js";

/** All that the generator knows of one `format` of strings. */
export interface Format {
  /**
   * The function that checks it, and its file in `templates/runtime/formats/`. A format that Pydantic never writes comes
   * from `json_schema_extra` or another tool, and is not checked: the service does not check it either.
   */
  readonly check: "none" | { readonly name: string; readonly file: string };
  /** What such a text is, in words for people: "a date". */
  readonly words: string;
  /** A text of this format. */
  readonly example: string;
  /** Whether the example stands beside the words in documentation, since these alone do not say how it is written. */
  readonly isExampleShown?: true;
  /** What its values are read as where the config asks for `Date` or `Temporal`. */
  readonly conversion: "none" | { readonly [dates in "Date" | "Temporal"]?: ReadAs };
}

/** Formats by their names. */
export interface Formats {
  readonly [name: string]: Format;
}
