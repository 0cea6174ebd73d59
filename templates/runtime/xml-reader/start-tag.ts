import { nameEnd } from "./names.js";
import { attributeName, declareNamespace, elementName } from "./namespaces.js";
import { hasOtherSpace, hasReference, nextLessThan } from "./next-positions.js";
import type { XmlReader } from "./reader.js";
import { resolveReferences } from "./references.js";
import { spaceEnd } from "./space.js";
import { shown, XmlSyntaxError } from "./syntax-error.js";

const equalsSign = 0x3d;
const greaterThan = 0x3e;
const slash = 0x2f;
const doubleQuote = 0x22;
const singleQuote = 0x27;

/** Above this, names are compared by a set: what it costs to compare each with each would show. */
const fewAttributes = 16;

/** Reads the start tag that comes next, with its attributes and namespace declarations. */
export function readStartTag(reader: XmlReader): void {
  const { source, open, limits, namespaces, position: start } = reader;
  if (open.length === 0 && reader.hasRoot)
    throw new XmlSyntaxError(start, "there is a second root element");
  if (open.length >= limits.maxDepth) {
    const problem = `elements are nested more than ${limits.maxDepth} deep (maxDepth)`;
    throw new XmlSyntaxError(start, problem, "limit");
  }
  const end = nameEnd(source, start + 1, limits.maxNameLength);
  const raw = source.slice(start + 1, end);
  open.push(raw);
  reader.hasRoot = true;
  reader.start = start;
  reader.position = end;
  readAttributes(reader);
  reader.name = elementName(namespaces, raw, start + 1);
  if (reader.attributeNames.length > 0) resolveAttributes(reader);
}

/** Reads attributes to the end of the tag: namespaces are declared, other names are left as they are. */
function readAttributes(reader: XmlReader): void {
  const { source, limits, namespaces, open, attributeNames, attributeValues, attributeOffsets } =
    reader;
  if (attributeNames.length > 0) {
    attributeNames.length = 0;
    attributeValues.length = 0;
    attributeOffsets.length = 0;
  }
  for (let count = 0; !isTagEnd(reader); count += 1) {
    const start = reader.position;
    if (count === limits.maxAttributes) {
      const problem = `an element has more than ${count} attributes (maxAttributes)`;
      throw new XmlSyntaxError(start, problem, "limit");
    }
    const end = nameEnd(source, start, limits.maxNameLength);
    const name = source.slice(start, end);
    const value = readValue(reader, name, spaceEnd(source, end));
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      declareNamespace(namespaces, name.slice("xmlns:".length), value, open.length, start);
    } else {
      attributeNames.push(name);
      attributeValues.push(value);
      attributeOffsets.push(start);
    }
  }
}

/** Whether the tag ends here, and past its end if so; else past the white space before an attribute. */
function isTagEnd(reader: XmlReader): boolean {
  const { source, position } = reader;
  const next = spaceEnd(source, position);
  const unit = source.charCodeAt(next);
  reader.isEmpty = unit === slash;
  if (unit === greaterThan || (unit === slash && source.charCodeAt(next + 1) === greaterThan)) {
    reader.position = next + (reader.isEmpty ? 2 : 1);
    return true;
  }
  if (next >= source.length) throw new XmlSyntaxError(next, "the document ends within a tag");
  if (next === position || reader.isEmpty) {
    const problem = `${JSON.stringify(source.slice(next, next + 1))} stands where white space, > or /> is expected`;
    throw new XmlSyntaxError(next, problem);
  }
  reader.position = next;
  return false;
}

/** Reads `= "value"`, and goes past it. */
function readValue(reader: XmlReader, name: string, equals: number): string {
  const { source } = reader;
  const quoteAt = source.charCodeAt(equals) === equalsSign ? spaceEnd(source, equals + 1) : equals;
  const quote = source.charCodeAt(quoteAt);
  if (quoteAt === equals || (quote !== doubleQuote && quote !== singleQuote)) {
    throw new XmlSyntaxError(equals, `the attribute ${shown(name)} has no value in quotes`);
  }
  const start = quoteAt + 1;
  const end = source.indexOf(quote === doubleQuote ? '"' : "'", start);
  if (end < 0) throw new XmlSyntaxError(quoteAt, `the value of ${shown(name)} has no end`);
  reader.position = end + 1;
  const lessThan = nextLessThan(reader, start);
  if (lessThan < end)
    throw new XmlSyntaxError(lessThan, "in an attribute's value, < is written &lt;");
  const raw = source.slice(start, end);
  // White space becomes spaces, unless it is a reference: XML 1.0 section 3.3.3.
  const spaced = hasOtherSpace(reader, start, end) ? raw.replace(/[\t\n]/g, " ") : raw;
  return hasReference(reader, start, end) ? resolveReferences(spaced, start) : spaced;
}

/** Puts the attributes' names as readers know them, now that all namespaces are declared. */
function resolveAttributes({
  namespaces,
  attributeNames: names,
  attributeOffsets: offsets,
}: XmlReader): void {
  const met = names.length > fewAttributes ? new Set<string>() : undefined;
  for (let index = 0; index < names.length; index += 1) {
    const offset = offsets[index] ?? 0;
    const raw = names[index] ?? "";
    const name = attributeName(namespaces, raw, offset);
    names[index] = name;
    const isMet = met === undefined ? names.indexOf(name) < index : met.has(name);
    if (isMet) throw new XmlSyntaxError(offset, `the attribute ${shown(raw)} is there twice`);
    met?.add(name);
  }
}
