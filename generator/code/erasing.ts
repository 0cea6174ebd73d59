import type { ServiceFiles } from "../emit/job/service-files.js";
import { declarationsText } from "./javascript/declarations.js";
import { indexDeclarations } from "./javascript/index-declarations.js";
import { javascriptText } from "./javascript/javascript-text.js";
import { type GeneratedSource, readSource } from "./javascript/source.js";

/** The shared files of the target `js+dts`, given those of the target `ts`: each `X.ts` as `X.js` and `X.d.ts`. */
export function javascriptFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return inJavaScript(files, undefined);
}

/** The files of a service, whose stub is JavaScript too. */
export function javascriptService({ generated, stub, otherStub }: ServiceFiles): ServiceFiles {
  return {
    generated: inJavaScript(generated, readSource(stub.text)),
    stub: otherStub,
    otherStub: stub,
  };
}

function inJavaScript(
  files: ReadonlyMap<string, string>,
  stub: GeneratedSource | undefined,
): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const [path, text] of files) {
    const name = path.replace(/\.ts$/, "");
    const source = readSource(text);
    const schemas = files.get(path.replace(/\/index\.ts$/, "/schemas.ts"));
    made.set(`${name}.js`, javascriptText(source, name.replace(/^.*\//, "")));
    made.set(
      `${name}.d.ts`,
      name.endsWith("/index") && schemas !== undefined
        ? indexDeclarations(source, readSource(schemas), stub)
        : declarationsText(source),
    );
  }
  return made;
}
