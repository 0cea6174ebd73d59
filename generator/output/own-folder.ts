import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isStubName } from "../emit/job/stub-name.js";
import { allFiles, type Manifest, manifestName, stubsOf } from "./manifest.js";

/**
 * Whether a folder has nothing but what was generated, stubs (also those of services that are gone), and what explains
 * or ignores all that, such as a README or `.gitignore`.
 */
export function isOwnFolder(
  folder: string,
  before: Manifest | undefined,
  after: Manifest,
): boolean {
  if (!existsSync(folder)) return true;
  const own = [before, after].flatMap((manifest) => [
    ...allFiles(manifest).keys(),
    ...Object.keys(manifest?.leftOver ?? {}),
    ...stubsOf(manifest),
  ]);
  const names = new Set([manifestName, ...own.map((path) => path.replace(/\/.*$/s, ""))]);
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    if (names.has(entry.name)) return true;
    if (entry.isFile()) return /^\.|^readme\b/i.test(entry.name);
    return entry.isDirectory() && hasOnlyStub(join(folder, entry.name));
  });
}

function hasOnlyStub(folder: string): boolean {
  return readdirSync(folder).every(isStubName);
}
