import { elementPath, type XmlProblem, type XmlResult, xmlIssues } from "./issues.js";
import { limitsOf, type XmlReadOptions } from "./options.js";
import { ReadingStopped } from "./problems.js";
import { nextToken, startReader, type XmlReader } from "./reader.js";
import { readSource, roughSource } from "./source.js";
import { type SyntaxRule, shown, XmlSyntaxError } from "./syntax-error.js";

/** What a document must be, and how it is read. */
export interface DocumentReader<Value> {
  /** The namespace of each prefix that the names in `root` and `read` have. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** The root element. */
  readonly root: string;
  /** Reads the root element, whose start tag was read last, to its end. */
  readonly read: (reader: XmlReader) => Value;
}

/** Reads a document; whatever it is, there is a value or an issue. */
export function readDocument<Value>(
  xml: string | Uint8Array,
  options: XmlReadOptions,
  document: DocumentReader<Value>,
): XmlResult<Value> {
  const limits = limitsOf(options);
  let reader: XmlReader | undefined;
  try {
    const source = readSource(xml, limits);
    reader = startReader(source, limits, document.namespaces);
    const value = readRoot(reader, document);
    if (reader.problems.length === 0) return { value };
  } catch (error) {
    if (error instanceof XmlSyntaxError) {
      const problem = syntaxProblem(error, reader);
      const source = reader?.source ?? (error.offset === 0 ? "" : roughSource(xml));
      return { issues: xmlIssues(source, [...(reader?.problems ?? []), problem]) };
    }
    if (!(error instanceof ReadingStopped)) throw error;
  }
  return { issues: xmlIssues(reader?.source ?? "", reader?.problems ?? []) };
}

function readRoot<Value>(
  reader: XmlReader,
  { root, namespaces, read }: DocumentReader<Value>,
): Value {
  nextToken(reader);
  if (reader.name !== root) return wrongRoot(reader, root, namespaces);
  const value = read(reader);
  nextToken(reader);
  return value;
}

function wrongRoot(
  reader: XmlReader,
  root: string,
  namespaces: Readonly<Record<string, string>>,
): never {
  const { open, start: offset } = reader;
  const [prefix = "", local = ""] = root.includes(":") ? root.split(":") : ["", root];
  const expected = `the element ${local} of ${namespaces[prefix] ?? "no namespace"}`;
  const received = shown(open[0] ?? "");
  const uri = reader.namespaces.bindings.get(/^(?:([^:]*):)?/.exec(open[0] ?? "")?.[1] ?? "")?.uri;
  const found = `${received} of ${uri === undefined || uri === "" ? "no namespace" : shown(uri)}`;
  const message = `The document's root must be ${expected}, not ${found}`;
  const problem = { message, path: [], title: root, rule: "root", expected, received, element: "" };
  reader.problems.push({ ...problem, offset });
  throw new ReadingStopped();
}

const expectedBy: Readonly<Record<SyntaxRule, string>> = {
  encoding: "a document in UTF-8 or UTF-16",
  limit: "a document within the limits",
  "well-formed": "well-formed XML",
};

function syntaxProblem(
  { message, rule, offset }: XmlSyntaxError,
  reader: XmlReader | undefined,
): XmlProblem {
  return {
    message: `This cannot be read as XML: ${message}`,
    path: [],
    title: "",
    rule,
    expected: expectedBy[rule],
    received: message,
    element: elementPath(reader?.open ?? []),
    offset,
  };
}
