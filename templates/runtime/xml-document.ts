/** How a document is written. */
export interface XmlOptions {
  /** Whether the document begins with `<?xml version="1.0" encoding="UTF-8"?>`; without one, no. */
  readonly declaration?: boolean | undefined;
}

/** The XML declaration, where the options ask for it. */
export function xmlDeclaration({ declaration }: XmlOptions): string {
  return declaration === true ? '<?xml version="1.0" encoding="UTF-8"?>\n' : "";
}

/** A document with one element for each item; where the items come one after another, so does the promise. */
export function listDocument<Item>(
  start: string,
  items: Iterable<Item> | AsyncIterable<Item>,
  write: (item: Item) => string,
  end: string,
): string | Promise<string> {
  if (Symbol.asyncIterator in items) return joined(listChunks(start, items, write, end));
  let document = start;
  for (const item of items) document += write(item);
  return document + end;
}

/** The same document in pieces, one for each item, so that a long list needs no memory. */
export async function* listChunks<Item>(
  start: string,
  items: Iterable<Item> | AsyncIterable<Item>,
  write: (item: Item) => string,
  end: string,
): AsyncGenerator<string, void, undefined> {
  yield start;
  for await (const item of items) yield write(item);
  yield end;
}

/** A base URL and one step further. */
export function urlBelow(baseUrl: string, step: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/${encodeURIComponent(step)}`;
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let document = "";
  for await (const chunk of chunks) document += chunk;
  return document;
}
