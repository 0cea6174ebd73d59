import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the repository is. */
export const repository: string = fileURLToPath(new URL("../../", import.meta.url));

/** The project's own pages, by their path in the repository. */
export function markdownPages(): ReadonlyMap<string, string> {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
    { cwd: repository, encoding: "utf8" },
  );
  const paths = listed.split("\n").filter((path) => path !== "");
  return new Map(paths.map((path) => [path, readFileSync(join(repository, path), "utf8")]));
}
