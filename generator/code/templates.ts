import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagedFile } from "../source/packaged-file.js";
import { importLine } from "./import-lines.js";

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

/** What stands in a template for what. */
export type Replacements = readonly (readonly [string, string])[];

/** A template with its stand-in names replaced, in the order given, and its imports laid out anew. */
export function fillTemplate(
  template: string,
  replacements: Replacements,
  extension: string,
): string {
  const filled = replacements.reduce(
    (text, [standIn, name]) => text.replaceAll(standIn, name),
    template,
  );
  return withImportExtension(withTidyImports(filled), extension);
}

/** The same code with `.js` in relative imports replaced by another ending. */
export function withImportExtension(code: string, extension: string): string {
  return code.replaceAll(/(from "\.{1,2}\/[^"]*)\.js";/g, `$1${extension}";`);
}

/** Names that were different in the template may be one now, or a type of TypeScript's own. */
function withTidyImports(code: string): string {
  return code.replaceAll(
    /^(import(?: type)?) \{([^}]*)\} from "([^"]+)";$/gm,
    (_, keyword: string, list: string, from: string) => {
      const names = list.split(",").map((name) => name.trim());
      return importLine(
        names.filter((name) => name !== "" && name !== "unknown"),
        from,
        keyword,
      );
    },
  );
}
