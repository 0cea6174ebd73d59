import { xmlAttribute } from "../xml-text.js";
import { skipElement } from "./elements.js";
import type { NamespaceBinding } from "./namespaces.js";
import { repeated } from "./problems.js";
import type { XmlReader } from "./reader.js";

/**
 * An element as the document has it, markup and all, with the namespace declarations from around it that
 * prefixes in it need: a document of its own.
 *
 * @param earlier - what the field has already, where the element is there twice.
 */
export function readSourceText(reader: XmlReader, field: string, earlier: string | null): string {
  const { source, start, name, namespaces, open } = reader;
  if (earlier !== null) repeated(reader, { title: name, field, offset: start });
  const nameEnd = start + 1 + (open[open.length - 1]?.length ?? 0);
  // What the element declares itself has its own depth.
  const around = new Map(
    [...namespaces.bindings].filter(([, { depth }]) => depth > 0 && depth < open.length),
  );
  skipElement(reader);
  const declarations = declarationsOf(source.slice(start, reader.position), around);
  return source.slice(start, nameEnd) + declarations + source.slice(nameEnd, reader.position);
}

/** The declarations of the prefixes that a text may use, and of the default. */
function declarationsOf(text: string, around: ReadonlyMap<string, NamespaceBinding>): string {
  const used = wordsBeforeColons(text);
  return [...around]
    .filter(([prefix, { uri }]) => (prefix === "" ? uri !== "" : used.has(prefix)))
    .map(([prefix, { uri }]) => {
      const attribute = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
      return ` ${attribute}="${xmlAttribute(uri, attribute)}"`;
    })
    .join("");
}

/** What stands before a colon anywhere: prefixes of names, and of names within values. */
function wordsBeforeColons(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    let start = colon;
    while (start > 0 && !/[\s<>/="':]/.test(text.charAt(start - 1))) start -= 1;
    words.add(text.slice(start, colon));
  }
  return words;
}
