import { type Bundle, hasXml, type XmlBundle } from "../../bundle/bundle.js";
import { documentWords } from "../../bundle/document-words.js";

/** The headings of a page that are the generator's own words. */
export const pageHeadings = {
  typescript: "In TypeScript",
  models: "Models on this page",
} as const;

/** The heading above what the fields in the slot become in XML. */
export function slotFieldsHeading(bundle: XmlBundle): string {
  return `${documentWords(bundle).elements} sent by default`;
}

/** All headings that pages of a bundle may have besides those of models and fields. */
export function allPageHeadings(bundle: Bundle): readonly string[] {
  const headings = Object.values(pageHeadings);
  return hasXml(bundle) ? [...headings, slotFieldsHeading(bundle)] : headings;
}
