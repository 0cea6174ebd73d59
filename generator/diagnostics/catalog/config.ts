import { errorText } from "../system-error.js";

/** Why a service cannot have its name. */
export type ServiceNameProblem =
  | "empty"
  | "first character"
  | "characters"
  | "dot at the end"
  | "length"
  | "device"
  | "folder of the output"
  /** The name of another service that differs only in case. */
  | { readonly other: string };

/** What is wrong with the config. */
export const configCatalog = {
  "service-name": {
    kind: "usage",
    meaning: "A service has a name that cannot be a folder's, or is taken.",
    message: ({
      name,
      problem,
    }: {
      readonly name: string;
      readonly problem: ServiceNameProblem;
    }): string =>
      `${JSON.stringify(name)} cannot be a service's name: ${typeof problem === "string" ? nameProblems[problem] : `${JSON.stringify(problem.other)} differs from it only in case`}.`,
    hint: "Use letters, digits and dashes, such as vo-cutouts.",
  },
  "no-config": {
    kind: "usage",
    meaning: "There is no config, and no service on the command line either.",
    message: ({ names }: { readonly names: readonly string[] }): string =>
      `There is no config in this folder (${names.join(", ")}, or "uws-codegen" in package.json).`,
    hint: "Run `uws-codegen init`, or name one service with --parameters, --service and --out.",
  },
  "docs-folder-taken": {
    kind: "usage",
    meaning: "Documentation is to go where other output goes.",
    message: ({ folder }: { readonly folder: string }): string =>
      `Documentation is to go into ${JSON.stringify(folder)}, where other output goes.`,
    hint: "Give it a folder of its own.",
  },
  "config-not-loaded": {
    kind: "usage",
    meaning: "The config is a module that cannot be loaded.",
    message: ({ error }: { readonly error: unknown }): string =>
      `The config cannot be loaded: ${errorText(error)}.`,
    hint: "It is a module whose default export is the config.",
  },
  "target-import-extension": {
    kind: "usage",
    meaning: "The target js+dts is asked for, and another end of imports than `.js`.",
    message: ({ extension }: { readonly extension: string }): string =>
      `With the target js+dts imports end in ".js", and importExtension is ${JSON.stringify(extension)}.`,
    hint: 'Leave importExtension out, or choose the target "ts".',
  },
  "repeated-key": {
    kind: "usage",
    meaning: "A name stands twice in the config, where JSON would forget the first.",
    message: ({ name }: { readonly name: string }): string =>
      `${JSON.stringify(name)} stands here a second time.`,
    hint: "Two services cannot have one name: rename or remove one.",
  },
} as const;

const nameProblems = {
  empty: "it is empty",
  "first character": "it must begin with a letter",
  characters: "only letters, digits, `.`, `_` and `-` are allowed in it",
  "dot at the end": "it ends with a dot",
  length: "it is longer than 100 characters",
  device: "Windows keeps this name for a device",
  "folder of the output": "the output has a folder of this name",
};
