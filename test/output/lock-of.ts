import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Where the lock of an output folder is. */
export function lockOf(folder: string): string {
  const hash = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 16);
  return join(tmpdir(), `uws-codegen-${hash}.lock`);
}
