import { errorCode, errorText } from "../system-error.js";
import { didYouMean } from "./phrases.js";

/** What one of the project's own files has that its schema does not accept. */
export type InvalidFile =
  | {
      readonly is: "unknown option";
      readonly option: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  | ({ readonly is: "missing option"; readonly option: string } & Expected)
  | ({
      readonly is: "wrong value";
      /** As JSON; undefined where it is none, as in a config that came from code. */
      readonly value: string | undefined;
      /** The rule in AJV's words. */
      readonly rule: string | undefined;
    } & Expected);

interface Expected {
  /** The values that are accepted, where these are listed. */
  readonly allowed: readonly unknown[] | undefined;
  /** What the schema says of the value. */
  readonly description: string | undefined;
}

/** What is wrong with the files that are read. */
export const filesCatalog = {
  "config-invalid": {
    kind: "usage",
    meaning: "The config is not as its schema says.",
    message: (found: InvalidFile): string => invalidMessage(found),
    hint: (found: InvalidFile): string => invalidHint(found),
  },
  "bundle-invalid": {
    kind: "usage",
    meaning: "`bundle.json` is not as its schema says.",
    message: (found: InvalidFile): string => invalidMessage(found),
    hint: (found: InvalidFile): string => invalidHint(found),
  },
  "overlay-invalid": {
    kind: "usage",
    meaning: "An overlay is not as its schema says.",
    message: (found: InvalidFile): string => invalidMessage(found),
    hint: (found: InvalidFile): string => invalidHint(found),
  },
  "xml-binding-invalid": {
    kind: "usage",
    meaning: "`xml-binding.json` is not as its schema says.",
    message: (found: InvalidFile): string => invalidMessage(found),
    hint: (found: InvalidFile): string => invalidHint(found),
  },
  "unreadable-file": {
    kind: "usage",
    meaning: "A file is not there, or may not be read.",
    message: ({ error }: { readonly error: unknown }): string =>
      unreadable.get(errorCode(error)) ?? `This file cannot be read (${errorText(error)}).`,
    hint: "Check the path.",
  },
} as const;

const unreadable: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "There is no such file."],
  ["EISDIR", "This is a folder, not a file."],
  ["EACCES", "You may not read this file."],
  ["EPERM", "You may not read this file."],
]);

function invalidMessage(found: InvalidFile): string {
  if (found.is === "unknown option") return `There is no option ${JSON.stringify(found.option)}.`;
  if (found.is === "missing option")
    return `The option ${JSON.stringify(found.option)} is missing.`;
  const value = found.value ?? "this";
  return `${value.length > 80 ? "This value" : value} ${found.rule ?? "is not allowed"}.`;
}

function invalidHint(found: InvalidFile): string {
  if (found.is === "unknown option") {
    return found.nearest === undefined
      ? `The options here are: ${found.known.join(", ")}.`
      : didYouMean(found.nearest);
  }
  if (found.allowed !== undefined)
    return `Use one of: ${found.allowed.map((value) => JSON.stringify(value)).join(", ")}.`;
  return found.description === undefined ? "See the file's schema." : `It is: ${found.description}`;
}
