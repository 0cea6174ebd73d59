import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { DiagnosticCode } from "../diagnostics/catalog.js";
import { usageFailure } from "../diagnostics/diagnostic.js";
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
    throw usageFailure({
      code: "no-such-revision",
      file: shown,
      message: `No revision begins with a hyphen: ${JSON.stringify(revision)}.`,
      hint: "Name a branch, a tag or a commit, as in main:schemas/cutout.json.",
    });
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
    throw usageFailure({ file: shown, ...reason(error, { revision, path }) }, error);
  }
}

/** In bytes; schemas are a thousandth of it. */
const largestFile = 64 * 1024 * 1024;

/** In milliseconds; git answers from the disk. */
const patience = 30_000;

function reason(
  error: unknown,
  { revision, path }: GitPath,
): { readonly code: DiagnosticCode; readonly message: string; readonly hint: string } {
  const code = errorCode(error);
  const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  if (code === "ENOENT") {
    return {
      code: "no-git",
      message:
        "There is no such file, and to look for a revision git is needed, which is not there.",
      hint: "Check the path, or install git.",
    };
  }
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") {
    return {
      code: "file-too-large",
      message: "The file is larger than 64 MiB, which no schema is.",
      hint: "Check the path.",
    };
  }
  if (/not a git repository/i.test(said)) {
    return {
      code: "no-repository",
      message: "There is no such file, and this folder is in no git repository.",
      hint: "Check the path, or run this in the repository that has the revision.",
    };
  }
  if (/does not exist in|exists on disk, but not in|is in the index, but not/i.test(said)) {
    return {
      code: "no-such-file-at-revision",
      message: `The revision ${JSON.stringify(revision)} has no file ${JSON.stringify(path)}.`,
      hint: "The path is one from the repository's root; begin it with ./ for one from here.",
    };
  }
  if (/invalid object name|unknown revision|bad revision|ambiguous argument/i.test(said)) {
    return {
      code: "no-such-revision",
      message: `There is no such file, and no revision ${JSON.stringify(revision)} either.`,
      hint: "Check the path, or `git fetch` the revision: clones of CI often have the last commit alone.",
    };
  }
  return {
    code: "git-failed",
    message: `git cannot show it: ${said.split("\n")[0]?.replace(/^fatal: /, "") || "it gives no reason"}.`,
    hint: "Try the same with `git show`.",
  };
}
