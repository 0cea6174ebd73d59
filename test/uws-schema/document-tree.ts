import { SaxesParser } from "saxes";

/** An element of a document, its names with the prefixes of `namespaces`, or with the namespace in braces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Texts, CDATA sections among them, and elements; without comments and processing instructions. */
  readonly content: readonly (string | XmlElement)[];
}

/** The namespaces that UWS 1.1 documents have names of. */
export const namespaces: Readonly<Record<string, string>> = {
  uws: "http://www.ivoa.net/xml/UWS/v1.0",
  xlink: "http://www.w3.org/1999/xlink",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
};

/** A document's root element. @throws Error where the document is not well-formed. */
export function documentTree(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: (string | XmlElement)[] = [];
  const open = [document];
  const addText = (text: string): void => void open.at(-1)?.push(text);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const content: (string | XmlElement)[] = [];
    const named = Object.values(attributes)
      .filter((attribute) => attribute.uri !== "http://www.w3.org/2000/xmlns/")
      .map((attribute) => [expandedName(attribute), attribute.value] as const);
    open.at(-1)?.push({ name: expandedName({ local, uri }), attributes: new Map(named), content });
    open.push(content);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml).close();
  const root = document.find((item) => typeof item !== "string");
  if (root === undefined) throw new Error("The document has no element.");
  return root;
}

function expandedName({ local, uri }: { readonly local: string; readonly uri: string }): string {
  if (uri === "") return local;
  const prefix = Object.keys(namespaces).find((known) => namespaces[known] === uri);
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
}
