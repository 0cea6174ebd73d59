import { memoryPages, validateXML } from "xmllint-wasm";
import { sharedText } from "./shared.js";

/** What libxml2 finds wrong with each document by the standard's own schema. */
export async function libxml2Errors(
  documents: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  // All at once would need more memory than one run may have.
  for (let start = 0; start < documents.length; start += 1000)
    found.push(...(await errorsOfSome(documents.slice(start, start + 1000))));
  return found;
}

async function errorsOfSome(documents: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (documents.length === 0) return [];
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
    schema: { fileName: "UWS-1.1.xsd", contents: sharedText("uws/UWS-1.1.xsd") },
    preload: { fileName: "xlink.xsd", contents: sharedText("uws/xlink.xsd") },
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: 1024 * memoryPages.MiB,
  });
  const found = documents.map((): string[] => []);
  let index = -1;
  for (const { rawMessage, message } of errors) {
    // A value with a line end in it makes more lines, which name no document.
    index = Number(/^document-(\d+)\.xml:/.exec(rawMessage)?.[1] ?? index);
    const ofDocument = found[index];
    if (ofDocument === undefined) throw new Error(`libxml2 says of no document: ${rawMessage}`);
    ofDocument.push(message);
  }
  return found;
}
