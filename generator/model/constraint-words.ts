import { type Constraint, constrainingNodes, constraintsOf } from "./constraints.js";
import type { Node } from "./node.js";

/** What a node demands of its values besides their type, in words for people, such as "between 0 and 90". */
export function constraintsInWords(node: Node): readonly string[] {
  const nodes = constrainingNodes(node);
  const { isReadOnly, isWriteOnly } = node.annotations;
  return [
    ...constraintsOf(nodes).map(inWords),
    ...nodes.flatMap(itemWords),
    ...nodes.flatMap(keyWords),
    ...nodes.flatMap(valueWords),
    ...(isReadOnly ? ["computed by the service; not to be sent"] : []),
    ...(isWriteOnly ? ["never sent by the service"] : []),
  ];
}

function inWords(constraint: Constraint): string {
  switch (constraint.kind) {
    case "pattern":
      return `matches \`${constraint.pattern}\``;
    case "format":
      return `format \`${constraint.format}\``;
    default:
      return constraint.words;
  }
}

function itemWords(node: Node): readonly string[] {
  if (node.kind === "list") return nested("each item", node.items);
  return node.kind === "tuple" ? nested("each item", node.rest) : [];
}

function keyWords(node: Node): readonly string[] {
  const hasKeys = node.kind === "dictionary" || node.kind === "object";
  return hasKeys ? nested("each key", node.keys) : [];
}

function valueWords(node: Node): readonly string[] {
  const hasKeys = node.kind === "dictionary" || node.kind === "object";
  return hasKeys ? nested("each value", node.additional) : [];
}

function nested(what: string, node: Node | false | undefined): readonly string[] {
  const inner = node === undefined || node === false ? [] : constraintsInWords(node);
  return inner.length === 0 ? [] : [`${what} ${inner.join(", ")}`];
}
