import { errorCode, errorText } from "../system-error.js";
import { firstPaths } from "./phrases.js";

/** What is wrong with the folder of the output, or with what is in it. */
export const outputCatalog = {
  "manifest-invalid": {
    kind: "usage",
    meaning: "The manifest of the output folder is not one of uws-codegen's.",
    message: "This is no manifest of uws-codegen.",
    hint: "Remove it, or generate into another folder.",
  },
  "output-not-writable": {
    kind: "usage",
    meaning: "The output cannot be written; nothing was changed.",
    message: ({ error }: { readonly error: unknown }): string =>
      `The output cannot be written: ${notWritable.get(errorCode(error)) ?? errorText(error)}.`,
    hint: "Nothing was changed. Choose another folder with --out, or mend this one.",
  },
  "output-locked": {
    kind: "usage",
    meaning: "Another run has been writing into the same folder for minutes.",
    message: ({ holder }: { readonly holder: number }): string =>
      `Another run (process ${holder}) has been writing here for two minutes.`,
    hint: ({ lock }: { readonly lock: string }): string =>
      `Wait for it, or end it; if there is none, remove ${lock}.`,
  },
  "stub-of-other-target": {
    kind: "finding",
    meaning: "A service's stub is that of another target than the one asked for.",
    message: ({
      name,
      others,
    }: {
      /** The stub's name in this target. */
      readonly name: string;
      readonly others: readonly string[];
    }): string =>
      `The stub of this target is ${name}, and what you wrote is in another: ${firstPaths(others, 10)}. Nothing was changed.`,
    hint: ({ name }: { readonly name: string }): string =>
      `Rename it to ${name} and ${name.endsWith(".js") ? "take its types out" : "give it its types"}: the recipe "JavaScript with declarations" in the guide shows how. Or remove it, and a new one is written.`,
  },
  "output-edited": {
    kind: "finding",
    meaning: "A file that is to be written anew was edited since it was generated.",
    message: ({ edited }: { readonly edited: readonly string[] }): string =>
      `Somebody edited what is to be written: ${firstPaths(edited, 10)}. Nothing was changed.`,
    hint: "Take the changes elsewhere (an overlay, the stub, code of your own), then --force writes over them.",
  },
} as const;

const notWritable: ReadonlyMap<unknown, string> = new Map([
  ["EACCES", "you may not write there"],
  ["EPERM", "you may not write there"],
  ["EROFS", "it is on a read-only disk"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "a file stands where a folder belongs"],
  ["ENOENT", "no folder can be made there"],
  ["EEXIST", "a file stands where a folder belongs"],
  ["EISDIR", "a folder stands where a file belongs"],
  ["ELOOP", "a link stands where a folder belongs, and leads elsewhere"],
]);
