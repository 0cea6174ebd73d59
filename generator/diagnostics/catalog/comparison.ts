/** What is wrong with what `diff` is given: a folder, or a file at a revision of git. */
export const comparisonCatalog = {
  "no-schemas-in-folder": {
    kind: "usage",
    meaning: "`diff` was given a folder in which there are no schemas.",
    message: "This folder has no schemas to compare.",
    hint: "They are named <Model>.validation.json and <Model>.serialization.json; or name a file.",
  },
  "no-git": {
    kind: "usage",
    meaning: "`diff` was given a git revision, and there is no git.",
    message: "There is no such file, and to look for a revision git is needed, which is not there.",
    hint: "Check the path, or install git.",
  },
  "no-repository": {
    kind: "usage",
    meaning: "`diff` was given a git revision outside any repository.",
    message: "There is no such file, and this folder is in no git repository.",
    hint: "Check the path, or run this in the repository that has the revision.",
  },
  "no-such-revision": {
    kind: "usage",
    meaning: "The repository has no such revision.",
    message: ({ revision }: { readonly revision: string }): string =>
      revision.startsWith("-")
        ? `No revision begins with a hyphen: ${JSON.stringify(revision)}.`
        : `There is no such file, and no revision ${JSON.stringify(revision)} either.`,
    hint: ({ revision }: { readonly revision: string }): string =>
      revision.startsWith("-")
        ? "Name a branch, a tag or a commit, as in main:schemas/cutout.json."
        : "Check the path, or `git fetch` the revision: clones of CI often have the last commit alone.",
  },
  "no-such-file-at-revision": {
    kind: "usage",
    meaning: "The revision has no such file.",
    message: ({ revision, path }: { readonly revision: string; readonly path: string }): string =>
      `The revision ${JSON.stringify(revision)} has no file ${JSON.stringify(path)}.`,
    hint: "The path is one from the repository's root; begin it with ./ for one from here.",
  },
  "file-too-large": {
    kind: "usage",
    meaning: "A file of a git revision is larger than any schema.",
    message: "The file is larger than 64 MiB, which no schema is.",
    hint: "Check the path.",
  },
  "git-failed": {
    kind: "usage",
    meaning: "git cannot show the file of a revision.",
    message: ({ said }: { readonly said: string | undefined }): string =>
      `git cannot show it: ${said ?? "it gives no reason"}.`,
    hint: "Try the same with `git show`.",
  },
} as const;
