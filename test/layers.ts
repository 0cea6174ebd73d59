/** The folders of the generator, the lowest first: each imports only from those before it, and none from one beside it. */
export const layers: readonly (readonly string[])[] = [
  ["schema"],
  ["diagnostics"],
  ["bundle", "formats"],
  ["code", "markdown"],
  ["source"],
  ["canonical"],
  ["pipeline.ts"],
  ["model"],
  ["emit", "diff"],
  ["output"],
  ["generation"],
  ["pull"],
  ["commands"],
  ["command-line.ts", "api.ts"],
  ["cli.ts"],
];

/** The same for the folders of the emitters; the files beside them are the lowest. */
export const emitters: readonly string[] = ["", "module", "job", "docs", "site"];
