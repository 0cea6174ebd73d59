import { assertNever, type Entries, type Node } from "./node.js";

/** The nodes right inside a node, in the order of the canonical schema; what a reference leads to is not inside. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "reference":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "never":
      return [];
    case "literals":
      return present([node.textsOf]);
    case "typeParameter":
      return present([node.fallback]);
    case "list":
      return present([node.items]);
    case "tuple":
      return present([...node.items, node.rest]);
    case "dictionary":
      return entryNodes(node);
    case "object":
      return [...node.fields.map((field) => field.node), ...entryNodes(node)];
    case "union":
    case "intersection":
      return node.members;
    case "any":
      return node.when;
    case "condition":
      return node.clauses.flatMap(({ schemas }) => schemas.map(([, inner]) => inner));
    default:
      return assertNever(node);
  }
}

/** Calls `visit` for a node and all nodes inside it, the outer ones first. */
export function forEachNode(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) forEachNode(child, visit);
}

function entryNodes({ additional, patterns, keys }: Entries): readonly Node[] {
  return present([...patterns.map(({ values }) => values), additional, keys]);
}

function present(nodes: readonly (Node | false | undefined)[]): readonly Node[] {
  return nodes.flatMap((node) => (node === undefined || node === false ? [] : [node]));
}
