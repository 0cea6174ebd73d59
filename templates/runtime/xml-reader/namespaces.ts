import { shown, XmlSyntaxError } from "./syntax-error.js";

/**
 * The namespaces that are in scope. A name is known to readers by the prefix that the binding table gives its
 * namespace (`uws:job`), whatever prefix the document has; a name in another namespace begins with a brace
 * and a number, so that it equals no name of the table, and equals another only where both are in one.
 */
export interface Namespaces {
  /** What each prefix means now; the default namespace has the empty one. */
  readonly bindings: Map<string, NamespaceBinding>;
  /** What to go back to at the end of the elements that are open. */
  readonly replaced: Replaced[];
  /** What names in each namespace begin with. */
  readonly beginnings: Map<string, string>;
}

/** What a prefix means. */
export interface NamespaceBinding {
  /** The namespace; empty for none. */
  readonly uri: string;
  /** What names in it begin with. */
  readonly beginning: string;
  /** Whether that is the prefix itself, so that names are known as the document has them. */
  readonly isKnownPrefix: boolean;
  /** How many elements were open, this one among them, where it was declared. */
  readonly depth: number;
}

interface Replaced {
  readonly prefix: string;
  readonly depth: number;
  readonly before: NamespaceBinding | undefined;
}

const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

/**
 * The namespaces at the start of a document.
 *
 * @param table - the namespace of each prefix of the binding table.
 */
export function startNamespaces(table: Readonly<Record<string, string>>): Namespaces {
  const beginnings = new Map([[xmlNamespace, "xml:"]]);
  for (const [prefix, uri] of Object.entries(table)) beginnings.set(uri, `${prefix}:`);
  return {
    bindings: new Map([
      ["xml", bindingOf("xml", xmlNamespace, "xml:", 0)],
      ["xmlns", bindingOf("xmlns", xmlnsNamespace, "xmlns:", 0)],
    ]),
    replaced: [],
    beginnings,
  };
}

/**
 * Declares a prefix for the element that is being opened and what is in it.
 *
 * @throws XmlSyntaxError where Namespaces in XML (section 3) forbids it.
 */
export function declareNamespace(
  namespaces: Namespaces,
  prefix: string,
  uri: string,
  depth: number,
  offset: number,
): void {
  const before = namespaces.bindings.get(prefix);
  checkDeclaration(prefix, uri, offset);
  if (before?.depth === depth)
    throw new XmlSyntaxError(offset, `${declarationName(prefix)} is there twice`);
  const { bindings, beginnings, replaced } = namespaces;
  let beginning = uri === "" ? "" : beginnings.get(uri);
  if (beginning === undefined) {
    beginning = `{${beginnings.size}}`;
    beginnings.set(uri, beginning);
  }
  replaced.push({ prefix, depth, before });
  bindings.set(prefix, bindingOf(prefix, uri, beginning, depth));
}

/** Goes back to what prefixes meant outside the element that ends. */
export function leaveNamespaces(namespaces: Namespaces, depth: number): void {
  const { replaced, bindings } = namespaces;
  const latest = (): Replaced | undefined => replaced[replaced.length - 1];
  for (let last = latest(); last?.depth === depth; last = latest()) {
    replaced.pop();
    if (last.before === undefined) bindings.delete(last.prefix);
    else bindings.set(last.prefix, last.before);
  }
}

/**
 * The name by which readers know an element.
 *
 * @throws XmlSyntaxError where its prefix is not declared.
 */
export function elementName({ bindings }: Namespaces, raw: string, offset: number): string {
  const colon = raw.indexOf(":");
  if (colon < 0) {
    const beginning = bindings.get("")?.beginning;
    return beginning === undefined ? raw : beginning + raw;
  }
  const prefix = raw.slice(0, colon);
  // The prefix of declarations is for attributes alone.
  const binding = prefix === "xmlns" ? undefined : bindings.get(prefix);
  return prefixedName(binding, raw, colon, offset);
}

/** The same of an attribute, which is in a namespace only if it has a prefix. */
export function attributeName({ bindings }: Namespaces, raw: string, offset: number): string {
  const colon = raw.indexOf(":");
  return colon < 0 ? raw : prefixedName(bindings.get(raw.slice(0, colon)), raw, colon, offset);
}

function prefixedName(
  binding: NamespaceBinding | undefined,
  raw: string,
  colon: number,
  offset: number,
): string {
  if (binding === undefined) {
    const prefix = shown(raw.slice(0, colon));
    const problem = `the prefix ${prefix} has no namespace: there is no xmlns:${prefix}`;
    throw new XmlSyntaxError(offset, problem);
  }
  return binding.isKnownPrefix ? raw : binding.beginning + raw.slice(colon + 1);
}

function bindingOf(
  prefix: string,
  uri: string,
  beginning: string,
  depth: number,
): NamespaceBinding {
  return { uri, beginning, isKnownPrefix: beginning === `${prefix}:`, depth };
}

function checkDeclaration(prefix: string, uri: string, offset: number): void {
  const isXml = prefix === "xml";
  const problem =
    prefix === "xmlns"
      ? "the prefix xmlns cannot be declared"
      : isXml !== (uri === xmlNamespace)
        ? `the prefix xml, and no other, is for ${xmlNamespace}`
        : uri === xmlnsNamespace
          ? `no prefix can be declared for ${xmlnsNamespace}`
          : uri === "" && prefix !== ""
            ? `${declarationName(prefix)} is empty, which only xmlns may be`
            : undefined;
  if (problem !== undefined) throw new XmlSyntaxError(offset, problem);
}

function declarationName(prefix: string): string {
  return prefix === "" ? "xmlns" : `xmlns:${shown(prefix)}`;
}
