import { type Bundle, shortTitle, type XmlBundle } from "./bundle.js";

/** What people call a bundle's XML. */
export interface DocumentWords {
  /** A document, such as `UWS document`. */
  readonly document: string;
  /** The elements that the fields in the slot become, such as `UWS parameters`, and one of them. */
  readonly elements: string;
  readonly element: string;
  /** One of them in a sentence about them, such as `parameter`. */
  readonly short: string;
}

/** The words for a bundle's XML, from its title and the names of its elements. */
export function documentWords(bundle: XmlBundle): DocumentWords {
  const { element, each } = bundle.xml.documents.slot;
  const title = shortTitle(bundle);
  const short = localWord(each);
  return {
    document: documentTitle(bundle),
    elements: `${title} ${localWord(element)}`,
    element: `${title} ${short}`,
    short,
  };
}

/** What people call an XML document of a bundle, whether it has any or not. */
export function documentTitle(bundle: Bundle): string {
  return `${shortTitle(bundle)} document`;
}

function localWord(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
