import type { CheckedText } from "./checked-text.js";
import type { ServiceScript } from "./service-script.js";
import type { Language, Token } from "./tokens.js";

/** Where the site's scripts, each a file of its own that is loaded when it is needed, find each other. */
export interface Registry {
  /** The generated code that all services share, by module. */
  shared: Readonly<Record<string, unknown>>;
  readonly services: Map<string, ServiceScript>;
  /** The script `check.js`. */
  checkedText?: (service: ServiceScript, kind: string, text: string) => CheckedText;
  tokens?: (language: Language, text: string) => readonly Token[];
  /** The script `search-index.js`. */
  searchIndex?: readonly IndexedPage[];
}

/** What can be found on a page. */
export interface IndexedPage {
  readonly path: string;
  readonly title: string;
  readonly entries: readonly IndexEntry[];
}

/** An anchor, what stands there, where that belongs to, and its description. */
export type IndexEntry = readonly [anchor: string, name: string, within: string, text: string];

/** The registry, which the first script that asks for it makes. */
export function registry(): Registry {
  // Safe: nothing else has a global of this name.
  const holder = globalThis as { uwsDocs?: Registry };
  holder.uwsDocs ??= { shared: {}, services: new Map() };
  return holder.uwsDocs;
}
