import type { Node, TypeParameterNode } from "./node.js";
import { objectIn } from "./shape.js";

/** The type parameters of a model, in the order of its fields; those without a default first. */
export function typeParametersOf(node: Node | undefined): readonly TypeParameterNode[] {
  const fields = node === undefined ? [] : (objectIn(node)?.fields ?? []);
  const found = fields.flatMap((field) => (field.node.kind === "typeParameter" ? field.node : []));
  return [
    ...found.filter(({ fallback }) => fallback === undefined),
    ...found.filter(({ fallback }) => fallback !== undefined),
  ];
}

/** The type parameters of a model as code writes them: `<P, J>`; nothing where it has none. */
export function typeParameterList(node: Node | undefined): string {
  const names = typeParametersOf(node).map(({ name }) => name);
  return names.length === 0 ? "" : `<${names.join(", ")}>`;
}
