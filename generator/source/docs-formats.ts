/**
 * The formats of documentation. A new one is a line here, which the command line and the config's schema read, and a
 * loader in `generation/make-docs.ts`, which does not compile without it: this layer may not import what makes pages.
 */
export const docsFormats = [
  { name: "markdown", description: "Markdown pages" },
  { name: "html", description: "a site of HTML pages that opens from disk" },
] as const;

/** A format of documentation. */
export type DocsFormat = (typeof docsFormats)[number]["name"];

/** The names of the formats. */
export const docsFormatNames: readonly DocsFormat[] = docsFormats.map(({ name }) => name);

/** What the formats are, in words. */
export const docsFormatWords: string = docsFormats
  .map(({ description }) => description)
  .join(", or ");

/** The format that need not be named. */
export const usualDocsFormat: DocsFormat = "markdown";
