import { isName } from "./names.js";
import type { XmlReader } from "./reader.js";
import { shown, XmlSyntaxError } from "./syntax-error.js";

/** Whether a CDATA section comes next. */
export function isCdata({ source, position }: XmlReader): boolean {
  return source.startsWith("<![CDATA[", position);
}

/** Reads a CDATA section: a piece of text without references. */
export function readCdata(reader: XmlReader): "text" {
  const { source, position, open } = reader;
  const end = source.indexOf("]]>", position);
  if (open.length === 0)
    throw new XmlSyntaxError(position, "there is text outside the root element");
  if (end < 0) throw new XmlSyntaxError(position, "a CDATA section has no end");
  reader.text = source.slice(position + "<![CDATA[".length, end);
  reader.position = end + "]]>".length;
  return "text";
}

/** Where the comment at an index ends; whatever else begins with `<!` there is an error. */
export function commentEnd(source: string, start: number): number {
  if (!source.startsWith("<!--", start)) {
    const problem = source.startsWith("<!DOCTYPE", start)
      ? "it has a DOCTYPE, and documents that have one are not read: entities in it can be attacks"
      : `${JSON.stringify(source.slice(start, start + 12))} begins no comment and no CDATA section`;
    throw new XmlSyntaxError(start, problem);
  }
  const end = source.indexOf("--", start + "<!--".length);
  if (end < 0) throw new XmlSyntaxError(start, "a comment has no end");
  if (!source.startsWith("-->", end))
    throw new XmlSyntaxError(end, "a comment has -- before its end");
  return end + "-->".length;
}

/** Where the processing instruction that comes next ends. */
export function instructionEnd({ source, position, limits }: XmlReader): number {
  const end = source.indexOf("?>", position + 2);
  if (end < 0) throw new XmlSyntaxError(position, "a processing instruction has no end");
  const content = source.slice(position + 2, end);
  const space = /[ \t\n]/.exec(content);
  const target = space === null ? content : content.slice(0, space.index);
  if (target.length > limits.maxNameLength || !isName(target))
    throw new XmlSyntaxError(position, `${JSON.stringify(shown(target))} is no name`);
  if (/^xml$/i.test(target))
    throw new XmlSyntaxError(position, "an XML declaration stands at the very start, or nowhere");
  return end + "?>".length;
}
