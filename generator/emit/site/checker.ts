import { createContext, runInContext } from "node:vm";
import type { SiteScripts } from "./scripts.js";
import { serviceScriptPath } from "./scripts.js";

/** A piece of code in one colour. */
export interface Token {
  readonly kind: string;
  readonly text: string;
  readonly filled?: true;
}

/** A language that has colours. */
export type Language = "json" | "xml" | "typescript";

/** A value in one of its forms. */
export interface Form {
  readonly label: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
}

/** What the build asks of the site's own scripts: the pages show what readers will see when they try it. */
export interface Checker {
  readonly tokens: (language: Language, text: string) => readonly Token[];
  /** The forms of what a text says; undefined where it is not valid, or cannot be written. */
  readonly forms: (service: string, kind: string, text: string) => readonly Form[] | undefined;
}

/** Runs the scripts as a page does, in a realm of their own. */
export function checkerOf({ files }: SiteScripts): Checker {
  // What browsers have besides JavaScript, as far as the generated code uses it.
  const temporal: unknown = Reflect.get(globalThis, "Temporal");
  const realm = createContext({ URL, TextDecoder, TextEncoder, Temporal: temporal });
  const run = (path: string): void => {
    runInContext(files.get(path) ?? "", realm, { filename: path });
  };
  for (const path of ["assets/shared.js", "assets/check.js"]) run(path);
  // Safe: the scripts have just made it; its shape is that of `Registry` in templates/site.
  const docs = Reflect.get(realm, "uwsDocs") as {
    readonly tokens: Checker["tokens"];
    readonly services: ReadonlyMap<string, unknown>;
    readonly checkedText: (
      service: unknown,
      kind: string,
      text: string,
    ) => { readonly forms?: readonly Form[] };
  };
  return {
    tokens: docs.tokens,
    forms(service, kind, text) {
      if (!docs.services.has(service)) run(serviceScriptPath(service));
      return docs.checkedText(docs.services.get(service), kind, text).forms;
    },
  };
}
