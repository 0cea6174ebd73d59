import { SaxesParser } from "saxes";
import { limitsOf } from "../../../../templates/runtime/xml-reader/options.js";
import { nextToken, startReader } from "../../../../templates/runtime/xml-reader/reader.js";
import { readSource } from "../../../../templates/runtime/xml-reader/source.js";

/** What a parser tells of a document, one line for each event; text between two tags is one. */
export type Events = readonly string[];

/** What our parser makes of a document; undefined where it refuses it. */
export function ownEvents(xml: string | Uint8Array): Events | undefined {
  try {
    return readEvents(xml);
  } catch (error) {
    if (error instanceof Error && error.name === "XmlSyntaxError") return undefined;
    throw error;
  }
}

/** The same, with its error. */
export function readEvents(xml: string | Uint8Array): Events {
  const limits = limitsOf({ maxDepth: 1000, maxAttributes: 10_000 });
  const reader = startReader(readSource(xml, limits), limits, {});
  const { list, text, other } = eventList();
  // Names in namespaces begin with a number in braces; this is the way back.
  const uriOf = (beginning: string): string =>
    [...reader.namespaces.beginnings].find(([, value]) => value === beginning)?.[0] ?? "";
  const expanded = (name: string): string => {
    const [, beginning = "", local = ""] = /^(\{\d+\}|xml:)?(.*)$/su.exec(name) ?? [];
    return `{${uriOf(beginning)}}${local}`;
  };
  for (let token = nextToken(reader); token !== "done"; token = nextToken(reader)) {
    if (token === "text") text(reader.text);
    else if (token === "end") other("end");
    else {
      const attributes = reader.attributeNames.map(
        (name, index) => [expanded(name), reader.attributeValues[index] ?? ""] as const,
      );
      other(startLine(expanded(reader.name), attributes));
    }
  }
  return list;
}

/** What saxes makes of a document; undefined where it refuses it. */
export function saxesEvents(xml: string): Events | undefined {
  const { list, text, other } = eventList();
  const parser = new SaxesParser({ xmlns: true });
  let isRefused = false;
  parser.on("error", () => {
    isRefused = true;
  });
  parser.on("doctype", () => {
    isRefused = true;
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("opentag", ({ uri, local, attributes }) => {
    const own = Object.values(attributes)
      .filter((attribute) => attribute.uri !== "http://www.w3.org/2000/xmlns/")
      .map((attribute) => [`{${attribute.uri}}${attribute.local}`, attribute.value] as const);
    other(startLine(`{${uri}}${local}`, own));
  });
  parser.on("closetag", () => other("end"));
  parser.write(xml).close();
  return isRefused ? undefined : list;
}

function startLine(name: string, attributes: readonly (readonly [string, string])[]): string {
  return `start ${JSON.stringify([name, ...attributes.toSorted()])}`;
}

function eventList(): {
  readonly list: string[];
  readonly text: (piece: string) => void;
  readonly other: (line: string) => void;
} {
  const list: string[] = [];
  let pending = "";
  let depth = 0;
  return {
    list,
    text: (piece) => {
      // Outside the root there is white space at most, and parsers differ in whether they tell.
      if (depth > 0) pending += piece;
    },
    other: (line) => {
      if (pending !== "") list.push(`text ${JSON.stringify(pending)}`);
      pending = "";
      depth += line === "end" ? -1 : 1;
      list.push(line);
    },
  };
}
