import type { Issue } from "../issues.js";
import { characterCount } from "../problems.js";
import { shown } from "./syntax-error.js";

/** One thing that is wrong with a document. */
export interface XmlIssue extends Issue {
  /** The elements that it is in, from the root, as the document has their names. */
  readonly element: string;
  /** The line, from 1. */
  readonly line: number;
  /** The character in the line, from 1. */
  readonly column: number;
}

/** What a reader that does not throw returns. */
export type XmlResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly XmlIssue[] };

/** What is noted while a document is read: an issue whose line and column are still to be found. */
export interface XmlProblem extends Issue {
  readonly element: string;
  /** Where in the source. */
  readonly offset: number;
}

/** The elements that are open, as an issue names them. */
export function elementPath(open: readonly string[]): string {
  const path = open.map(shown).join("/");
  return path.length > 500 ? `…${path.slice(-499)}` : path;
}

/** Problems as issues, in the order of the document. */
export function xmlIssues(source: string, problems: readonly XmlProblem[]): readonly XmlIssue[] {
  let line = 1;
  let lineStart = 0;
  return [...problems]
    .sort((one, other) => one.offset - other.offset)
    .map(({ offset, message, element, ...rest }) => {
      for (let end = source.indexOf("\n", lineStart); end >= 0 && end < offset; ) {
        line += 1;
        lineStart = end + 1;
        end = source.indexOf("\n", lineStart);
      }
      const column = characterCount(source.slice(lineStart, offset)) + 1;
      const place = `line ${line}, column ${column}${element === "" ? "" : `, in ${element}`}`;
      return { ...rest, message: `${message} (${place}).`, element, line, column };
    });
}
