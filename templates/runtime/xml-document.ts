import { errorAt } from "./xml-text.js";

/** How a document is written. */
export interface XmlOptions {
  /** Whether the document begins with `<?xml version="1.0" encoding="UTF-8"?>`; without one, no. */
  readonly declaration?: boolean | undefined;
  /** What each level of elements is indented by, such as two spaces; without it the document is one line. */
  readonly indentation?: string | undefined;
}

/** A document whose root element is given, on one line. */
export function xmlDocument(root: string, options: XmlOptions): string {
  return xmlDeclaration(options) + laidOut(root, options, 0);
}

/** A document with an element for each item of a list. */
export interface ListParts<Item> {
  /** The root's start tag. */
  readonly start: string;
  readonly end: string;
  /** What the items are called where one cannot be written. */
  readonly field: string;
  /** Writes an item as an element, on one line. */
  readonly write: (item: Item) => string;
}

/** A list as a document; where the items come one after another, so does the promise. */
export function listDocument<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  parts: ListParts<Item>,
  options: XmlOptions,
): string | Promise<string> {
  if (Symbol.asyncIterator in items) return joined(listChunks(items, parts, options));
  const { start, item: itemText, end } = chunkTexts(parts, options);
  let document = start;
  let texts: string[] = [];
  for (const item of items) {
    texts.push(itemText(item));
    // Joined in portions, the pieces of which a text is put together do not outlive it.
    if (texts.length === portion) {
      document += texts.join("");
      texts = [];
    }
  }
  return document + texts.join("") + end;
}

const portion = 256;

/** The same document in pieces, one for each item, so that a long list needs no memory. */
export async function* listChunks<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  parts: ListParts<Item>,
  options: XmlOptions,
): AsyncGenerator<string, void, undefined> {
  const { start, item: itemText, end } = chunkTexts(parts, options);
  yield start;
  for await (const item of items) yield itemText(item);
  yield end;
}

function chunkTexts<Item>(
  { start, end, field, write }: ListParts<Item>,
  options: XmlOptions,
): { start: string; item: (item: Item) => string; end: string } {
  const lineEnd = options.indentation === undefined ? "" : "\n";
  let index = 0;
  return {
    start: xmlDeclaration(options) + start,
    item(item) {
      try {
        const text = lineEnd + laidOut(write(item), options, 1);
        index += 1;
        return text;
      } catch (error) {
        throw errorAt(error, `${field}[${index}].`);
      }
    },
    end: lineEnd + end,
  };
}

function xmlDeclaration({ declaration }: XmlOptions): string {
  return declaration === true ? '<?xml version="1.0" encoding="UTF-8"?>\n' : "";
}

/** An element that has only text in it, or a tag; neither has a `>` in a value, which is written as `&gt;`. */
const elementOrTag = /<([^\s/>]+)[^>]*>[^<]*<\/\1>|<[^>]+>/g;

/** XML with each element on a line of its own, below and inside its parent, where the options ask for it. */
function laidOut(xml: string, { indentation }: XmlOptions, depth: number): string {
  if (indentation === undefined) return xml;
  const lines: string[] = [];
  let level = depth;
  for (const token of xml.match(elementOrTag) ?? []) {
    if (token.startsWith("</")) level -= 1;
    lines.push(indentation.repeat(level) + token);
    const isWhole = token.endsWith("/>") || token.includes("</");
    if (!isWhole) level += 1;
  }
  return lines.join("\n");
}

/** A base URL and one step further. */
export function urlBelow(baseUrl: string, step: string): string {
  const base = baseUrl.endsWith("/") ? baseUrl.replace(/\/+$/, "") : baseUrl;
  return `${base}/${/^[\w.~-]*$/.test(step) ? step : escapedStep(step)}`;
}

function escapedStep(step: string): string {
  // Half a character has no escape; what is written of the step itself says what is wrong with it.
  return encodeURIComponent(step.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let document = "";
  for await (const chunk of chunks) document += chunk;
  return document;
}
