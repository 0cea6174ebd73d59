import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Failure, failure } from "../diagnostics/diagnostic.js";
import { errorCode } from "../diagnostics/system-error.js";

/** A file at a revision, as git names it: `main:schemas/cutout.json`. */
export interface GitPath {
  readonly revision: string;
  readonly path: string;
}

/** `REV:path` in its two parts; undefined for what is none, such as a path on a drive of Windows. */
export function gitPath(name: string): GitPath | undefined {
  const [, revision, path] = /^([^:]+):(.+)$/s.exec(name) ?? [];
  if (revision === undefined || path === undefined) return undefined;
  if (/^[A-Za-z]$/.test(revision) && /^[\\/]/.test(path)) return undefined;
  return { revision, path };
}

/**
 * The text of a file at a revision, as `git show` gives it. No shell sees the name, and nothing is fetched.
 *
 * @param folder - a folder of the repository.
 * @throws Failure (usage) where there is no git, no repository, no such revision or no such file in it.
 */
export async function readAtRevision(
  { revision, path }: GitPath,
  folder: string = ".",
): Promise<string> {
  const shown = `${revision}:${path}`;
  if (revision.startsWith("-")) {
    throw failure("no-such-revision", { revision }, { file: shown });
  }
  try {
    const { stdout } = await promisify(execFile)(
      "git",
      ["show", "--no-textconv", "--no-ext-diff", `${revision}:${path}`],
      {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: largestFile,
        timeout: patience,
        windowsHide: true,
        // English messages, no question to a person, and no objects fetched of a clone that has not all.
        env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" },
      },
    );
    return stdout.replace(/^\uFEFF/, "");
  } catch (error) {
    throw failureOf(error, { revision, path }, shown);
  }
}

/** In bytes; schemas are a thousandth of it. */
const largestFile = 64 * 1024 * 1024;

/** In milliseconds; git answers from the disk. */
const patience = 30_000;

function failureOf(error: unknown, { revision, path }: GitPath, file: string): Failure {
  const code = errorCode(error);
  const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  const place = { file, cause: error };
  if (code === "ENOENT") return failure("no-git", {}, place);
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return failure("file-too-large", {}, place);
  if (/not a git repository/i.test(said)) return failure("no-repository", {}, place);
  if (/does not exist in|exists on disk, but not in|is in the index, but not/i.test(said))
    return failure("no-such-file-at-revision", { revision, path }, place);
  if (/invalid object name|unknown revision|bad revision|ambiguous argument/i.test(said))
    return failure("no-such-revision", { revision }, place);
  const firstLine = said.split("\n")[0]?.replace(/^fatal: /, "");
  return failure("git-failed", { said: firstLine || undefined }, place);
}
