import { existsSync, readFileSync } from "node:fs";

/** The shared files of the built-in bundle, and the hash of what they were made from. */
export interface PreparedFiles {
  readonly inputs: string;
  readonly files: { readonly [path: string]: string };
}

const preparedUrl = new URL("./prepared-files.json", import.meta.url);

/**
 * The shared files as they were made when this package was built, which most services use: those of the built-in
 * bundle, with usual options, for each target.
 *
 * @param inputs - the hash of what the files are to be made from.
 * @returns undefined where other ones are asked for, and in the sources, which have not been built.
 */
export function preparedFiles(inputs: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(preparedUrl)) return undefined;
  // Safe: the build wrote it.
  const prepared = JSON.parse(readFileSync(preparedUrl, "utf8")) as readonly PreparedFiles[];
  const found = prepared.find((one) => one.inputs === inputs);
  return found && new Map(Object.entries(found.files));
}
