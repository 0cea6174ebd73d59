import { literal } from "../../../code/literal.js";
import { presentItems } from "../../../model/forms.js";
import { assertNever, type Entries, type Node, type TupleNode } from "../../../model/node.js";
import { entryValues, shapingMembers } from "../../../model/shape.js";
import type { CopyContext } from "./context.js";

/** The type of what is copied, written out for a place that has no name of its own; what it names is noted. */
export function sourceType(node: Node, context: CopyContext): string {
  const inner = (child: Node): string => sourceType(child, context);
  switch (node.kind) {
    case "reference": {
      const type = context.graph.forms.typeName(node.model, context.direction.from);
      context.types.add(type);
      return type;
    }
    case "literals":
      return node.values.map(literal).join(" | ");
    case "union":
      return node.members.map(inner).join(" | ");
    case "intersection":
      return intersectionType(shapingMembers(node).map(inner));
    case "list":
      if (node.count.most === 0) return "[]";
      return `(${typeof node.items === "object" ? inner(node.items) : "unknown"})[]`;
    case "tuple":
      return tupleType(node, presentItems(node, context.direction.from), inner);
    case "dictionary":
    case "object":
      return dictionaryType(node, inner);
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "never":
      return node.kind;
    case "typeParameter":
      return node.name;
    case "any":
    case "condition":
      return "unknown";
    default:
      return assertNever(node);
  }
}

function intersectionType(members: readonly string[]): string {
  const [only = "unknown", ...others] = members;
  return others.length === 0 ? only : members.map((member) => `(${member})`).join(" & ");
}

type TypeOf = (node: Node) => string;

function tupleType({ items }: TupleNode, present: number, typeOf: TypeOf): string {
  const types = items.map(typeOf);
  return `[${types.map((type, index) => (index < present ? type : `(${type})?`)).join(", ")}]`;
}

function dictionaryType(entries: Entries, typeOf: TypeOf): string {
  const values = entryValues(entries).map(typeOf);
  return `{ [name: string]: ${values.length === 0 ? "unknown" : values.join(" | ")} }`;
}
