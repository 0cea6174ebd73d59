import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of this test's own with what is given (null for an empty folder), which is gone when the test is done. */
export function temporaryFolder(files: { readonly [path: string]: string | null } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-test-"));
  // A killed program may still be writing for a moment.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder; null for an empty folder. */
export function writeFiles(
  folder: string,
  files: { readonly [path: string]: string | null },
): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(text === null ? join(folder, path) : dirname(join(folder, path)), {
      recursive: true,
    });
    if (text !== null) writeFileSync(join(folder, path), text);
  }
}

/** All that is in a folder: the text of each file, and null for a folder that is empty. */
export function contentsOf(folder: string): { readonly [path: string]: string | null } {
  const contents: { [path: string]: string | null } = {};
  const visit = (path: string): void => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true });
    if (entries.length === 0 && path !== "") contents[path] = null;
    for (const entry of entries) {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(inner);
      else contents[inner] = readFileSync(join(folder, inner), "utf8");
    }
  };
  visit("");
  return contents;
}
