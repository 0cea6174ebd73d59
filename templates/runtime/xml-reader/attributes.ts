import { wrongValue } from "./problems.js";
import type { XmlReader } from "./reader.js";
import { trimmed } from "./space.js";
import type { XmlType } from "./types.js";

/** An attribute of the element whose start tag was read last; null where it has none. */
export function readTextAttribute(reader: XmlReader, name: string): string | null {
  const index = reader.attributeNames.indexOf(name);
  return index < 0 ? null : (reader.attributeValues[index] ?? null);
}

/** The same as a value of a type; null as well where it is empty. */
export function readAttribute<Value>(
  reader: XmlReader,
  name: string,
  field: string,
  type: XmlType<Value>,
): Value | null {
  const text = readTextAttribute(reader, name);
  const content = text === null ? "" : trimmed(text);
  if (content === "") return null;
  const value = type.read(content);
  if (value !== undefined) return value;
  const offset = reader.attributeOffsets[reader.attributeNames.indexOf(name)] ?? reader.start;
  return wrongValue(reader, { title: name, field, offset }, type, content);
}
