import { existsSync } from "node:fs";
import { globSync, isDynamicPattern } from "tinyglobby";
import { failure } from "../diagnostics/diagnostic.js";
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
  return failure("pull-no-match", {}, { file: pattern });
}

function otherMatches(pattern: string, paths: readonly string[]): Error {
  return failure("pull-many-matches", { paths }, { file: pattern });
}
