import { readTextAttribute } from "./attributes.js";
import { nextLessThan } from "./next-positions.js";
import { missing, repeated, wrongValue } from "./problems.js";
import { characterData, nextToken, type XmlReader } from "./reader.js";
import { trimmed } from "./space.js";
import type { XmlType } from "./types.js";

const slash = 0x2f;

/** Goes to the next element inside the one that is open; at its end, past it. */
export function nextChild(reader: XmlReader): boolean {
  for (;;) {
    const token = nextToken(reader);
    if (token !== "text") return token === "start";
  }
}

/** Passes over the element whose start tag was read last, whatever is in it. */
export function skipElement(reader: XmlReader): void {
  const outside = reader.open.length - 1;
  while (nextToken(reader) !== "end" || reader.open.length > outside);
}

/**
 * An element's text; null where it is nil. Elements in it are passed over.
 *
 * @param earlier - what the field has already, where the element is there twice.
 */
export function readText(reader: XmlReader, field: string, earlier: string | null): string | null {
  if (earlier !== null) repeated(reader, { title: reader.name, field, offset: reader.start });
  if (isNil(reader)) {
    skipElement(reader);
    return null;
  }
  return elementText(reader);
}

/** An element's text as a value of a type; null where it is nil or empty. */
export function readElement<Value>(
  reader: XmlReader,
  field: string,
  earlier: Value | null,
  type: XmlType<Value>,
): Value | null {
  const place = { title: reader.name, field, offset: reader.start, isPassed: true };
  const text = readText(reader, field, null);
  if (earlier !== null) return repeated(reader, place);
  const content = text === null ? "" : trimmed(text);
  if (content === "") return null;
  return type.read(content) ?? wrongValue(reader, place, type, content);
}

/** An element as an object. */
export function readChild<Value>(
  reader: XmlReader,
  field: string,
  earlier: Value | null,
  read: (reader: XmlReader) => Value,
): Value {
  if (earlier !== null) repeated(reader, { title: reader.name, field, offset: reader.start });
  reader.path.push(field);
  const value = read(reader);
  reader.path.pop();
  return value;
}

/** An element's children of one name, each as an object. */
export function readList<Item>(
  reader: XmlReader,
  field: string,
  earlier: readonly Item[] | null,
  child: string,
  read: (reader: XmlReader) => Item,
): readonly Item[] {
  return readChild(reader, field, earlier, () => readItems(reader, child, read));
}

/** The same where the list is the document itself. */
export function readItems<Item>(
  reader: XmlReader,
  child: string,
  read: (reader: XmlReader) => Item,
): readonly Item[] {
  const items: Item[] = [];
  while (nextChild(reader)) {
    if (reader.name === child) {
      reader.path.push(items.length);
      items.push(read(reader));
      reader.path.pop();
    } else skipElement(reader);
  }
  return items;
}

/**
 * The value of what must be there, once the element has been read.
 *
 * @param offset - where the element begins.
 */
export function required<Value>(
  reader: XmlReader,
  value: Value | null,
  field: string,
  title: string,
  offset: number,
): Value {
  return value === null ? missing(reader, { title, field, offset, isPassed: true }) : value;
}

/** The text of the element whose start tag was read last, to its end. */
export function elementText(reader: XmlReader): string {
  const { source, position, isEmpty } = reader;
  const end = isEmpty ? source.length : nextLessThan(reader, position);
  // Most elements have nothing but text.
  if (source.charCodeAt(end + 1) === slash) {
    const text = characterData(reader, position, end);
    reader.position = end;
    nextToken(reader);
    return text;
  }
  let text = "";
  for (let token = nextToken(reader); token !== "end"; token = nextToken(reader)) {
    if (token === "text") text += reader.text;
    else skipElement(reader);
  }
  return text;
}

function isNil(reader: XmlReader): boolean {
  if (reader.attributeNames.length === 0) return false;
  const nil = readTextAttribute(reader, "xsi:nil");
  return nil === "true" || nil === "1";
}
