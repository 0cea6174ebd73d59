import { existsSync } from "node:fs";
import { globSync, isDynamicPattern } from "tinyglobby";
import { usageFailure } from "../diagnostics/diagnostic.js";
import { configPath, type LoadedConfig } from "../source/config.js";
import { isUrl } from "./fetch-document.js";

/** The files of a glob: one document, or the schemas of both modes. Paths as the config would name them. */
export type GlobFiles =
  | { readonly document: string }
  | { readonly validation: string; readonly serialization: string };

/** Whether a source is a glob, and no URL, nor a file whose name looks like one. */
export function isGlob(source: string, loaded: LoadedConfig): boolean {
  return !isUrl(source) && isDynamicPattern(source) && !existsSync(configPath(loaded, source));
}

/**
 * The files that a glob matches: one, or one for each of Pydantic's modes, which has the mode's name as a word in its
 * path (`cutout.validation.json`, `serialization/cutout.json`; the last such word counts).
 *
 * @param pattern - relative to the config's folder, with slashes.
 * @throws Failure (usage) where it matches none, or others than these.
 */
export function globFiles(pattern: string, { folder }: LoadedConfig): GlobFiles {
  const paths = globSync(pattern, { cwd: folder, expandDirectories: false }).toSorted();
  const [document] = paths;
  if (document === undefined) throw noMatch(pattern);
  if (paths.length === 1) return { document };
  const [validation, serialization] = (["validation", "serialization"] as const).map((mode) =>
    paths.find((path) => modeOf(path) === mode),
  );
  if (paths.length > 2 || validation === undefined || serialization === undefined)
    throw otherMatches(pattern, paths);
  return { validation, serialization };
}

/** The mode that a file's path names last. */
function modeOf(path: string): string | undefined {
  const words = path.toLowerCase().match(/(?<![a-z])(?:validation|serialization)(?![a-z])/g);
  return words?.at(-1);
}

function noMatch(pattern: string): Error {
  return usageFailure({
    code: "pull-no-match",
    file: pattern,
    message: "No file matches this.",
    hint: "It is looked for from the config's folder. What was stored before stays as it is.",
  });
}

function otherMatches(pattern: string, paths: readonly string[]): Error {
  const others = paths.length > 5 ? ` and ${paths.length - 5} more` : "";
  return usageFailure({
    code: "pull-many-matches",
    file: pattern,
    message: `This matches ${paths.length} files: ${paths.slice(0, 5).join(", ")}${others}.`,
    hint: "It must match one file, or one for each mode, such as cutout.validation.json and cutout.serialization.json. What was stored before stays as it is.",
  });
}
