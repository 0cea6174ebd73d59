import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Correction } from "../bundle/correction.js";
import { failure } from "../diagnostics/diagnostic.js";
import { readOverlay } from "./bundle.js";
import { gitPath, readAtRevision } from "./git-revision.js";
import { type JsonFile, jsonFile, readJsonFile } from "./json-file.js";
import { atHash, type ParametersFiles, schemasIn } from "./parameters.js";

/** The schema files of one side of a comparison, by Pydantic's mode. */
export interface ComparedFiles {
  readonly validation: readonly JsonFile[];
  readonly serialization: readonly JsonFile[];
  /** Corrections that are applied before anything is compared. */
  readonly corrections?: readonly Correction[];
}

/**
 * Reads what `diff` compares: a schema file, a model of an OpenAPI document (`openapi.json#Model`), either of
 * them at a revision (`main:openapi.json#Model`), a folder of recorded schemas, which are named
 * `<Model>.validation.json` and `<Model>.serialization.json`, or a bundle, whose overlay is applied. A file that is there is never a revision.
 *
 * @param folder - what paths are relative to.
 * @throws Failure where it is not there, is not JSON (usage), or has no JSON Schema (schema).
 */
export async function readCompared(name: string, folder: string = "."): Promise<ComparedFiles> {
  const found = kindOf(resolve(folder, name));
  if (found === "folder") {
    return kindOf(resolve(folder, name, "bundle.json")) === "file"
      ? readBundleFolder(name, folder)
      : readFolder(name, folder);
  }
  if (found === "file")
    return listed(schemasIn(readJsonFile(resolve(folder, name), name), undefined));
  const [path, fragment] = atHash(name);
  const revision = kindOf(resolve(folder, path)) === "file" ? undefined : gitPath(path);
  const file =
    revision === undefined
      ? readJsonFile(resolve(folder, path), path)
      : jsonFile(await readAtRevision(revision, folder), path);
  return listed(schemasIn(file, fragment));
}

function kindOf(path: string): "file" | "folder" | "nothing" {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return "nothing";
  return found.isDirectory() ? "folder" : "file";
}

function listed({ validation, serialization }: ParametersFiles): ComparedFiles {
  return {
    validation: validation === undefined ? [] : [validation],
    serialization: serialization === undefined ? [] : [serialization],
  };
}

function readBundleFolder(shownPath: string, base: string): ComparedFiles {
  const overlay = join(shownPath, "overlay.json");
  return {
    ...readFolder(join(shownPath, "recorded"), base),
    corrections: readOverlay(resolve(base, overlay), false, overlay),
  };
}

function readFolder(shownPath: string, base: string): ComparedFiles {
  const folder = resolve(base, shownPath);
  const names = readdirSync(folder).sort();
  const inMode = (mode: "validation" | "serialization"): readonly JsonFile[] =>
    names
      .filter((name) => name.endsWith(`.${mode}.json`))
      .flatMap(
        (name) =>
          schemasIn(readJsonFile(join(folder, name), join(shownPath, name)), undefined).validation,
      );
  const files = { validation: inMode("validation"), serialization: inMode("serialization") };
  if (files.validation.length + files.serialization.length > 0) return files;
  throw failure("no-schemas-in-folder", {}, { file: shownPath });
}
