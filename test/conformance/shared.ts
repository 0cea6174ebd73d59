import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../shared/", import.meta.url);

/** Why tests are skipped where the recordings and the standard's own files are not beside the repository. */
export const missing: string | undefined = existsSync(folder)
  ? undefined
  : "skipped: no folder `shared` beside the repository";

/** A file of the folder `shared`, as text. */
export function sharedText(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}
