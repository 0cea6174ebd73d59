/** The formats of documentation; a new one is a name here, and what makes its files in `generation/make-docs.ts`. */
export const docsFormats = ["markdown", "html"] as const;

/** A format of documentation. */
export type DocsFormat = (typeof docsFormats)[number];

/** The format that need not be named. */
export const usualDocsFormat: DocsFormat = "markdown";
