import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { unlessMissing } from "./folders.js";

/** The hash of a file's text; line ends do not count, since version control may change them. */
export function textHash(text: string): string {
  return shortHash(text.replaceAll("\r\n", "\n"));
}

/** The hash of the text of a file; undefined where there is none. */
export function existingHash(path: string): string | undefined {
  const bytes = unlessMissing(() => readFileSync(path));
  if (bytes === undefined) return undefined;
  // Most files have no line ends to be seen to, and so are not made into a text.
  return bytes.includes(carriageReturn) ? textHash(bytes.toString()) : shortHash(bytes);
}

const carriageReturn = 0x0d;

function shortHash(data: string | Buffer): string {
  return hash("sha256", data).slice(0, 32);
}
