import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagedFile } from "../source/packaged-file.js";

/** A template, by the way from `templates/`. */
export function readTemplate(path: string): string {
  return readFileSync(packagedFile(`templates/${path}`), "utf8");
}

/** The names of all templates below a folder of `templates/`, in order. */
export function templatesBelow(folder: string): readonly string[] {
  return readdirSync(packagedFile(`templates/${folder}`), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(name).replaceAll("\\", "/"))
    .sort();
}

/** The same code with `.js` in relative imports replaced by another ending. */
export function withImportExtension(code: string, extension: string): string {
  return code.replaceAll(/(from "\.{1,2}\/[^"]*)\.js";/g, `$1${extension}";`);
}
