/** What can be generated; a new target is a name, a record below, and what prints it in `target.ts`. */
export const targetNames = ["ts", "js+dts"] as const;

/** The name of a target. */
export type Target = (typeof targetNames)[number];

/** How imports may end. */
export const importExtensions = [".js", ".ts", ""] as const;

/** How imports end. */
export type ImportExtension = (typeof importExtensions)[number];

/** The ending that need not be named. */
export const usualImportExtension: ImportExtension = ".js";

/** What is to be known of a target, besides what prints it. */
export interface TargetRecord {
  readonly name: Target;
  /** What the files end in that users write themselves. */
  readonly ending: string;
  /** What the files with types end in. */
  readonly typesEnding: string;
  /** Where the package has what is copied into the output, and how the files of each template end. */
  readonly templates: { readonly folder: string; readonly endings: readonly string[] };
  readonly importExtensions: readonly ImportExtension[];
  /** The file beside the program with the shared part that the build has made. */
  readonly prepared: string;
}

const records: { readonly [name in Target]: Omit<TargetRecord, "name"> } = {
  ts: {
    ending: ".ts",
    typesEnding: ".ts",
    templates: { folder: "templates", endings: [".ts"] },
    importExtensions,
    prepared: "prepared.json",
  },
  "js+dts": {
    ending: ".js",
    typesEnding: ".d.ts",
    templates: { folder: "dist/templates", endings: [".js", ".d.ts"] },
    // Nothing that reads JavaScript makes `.js` of another ending, or of none.
    importExtensions: [".js"],
    prepared: "prepared-javascript.json",
  },
};

/** All targets. */
export const targets: readonly TargetRecord[] = targetNames.map(targetOf);

/** The target that need not be named. */
export const usualTarget: Target = "ts";

/** What is to be known of a target. */
export function targetOf(name: Target): TargetRecord {
  return { name, ...records[name] };
}
