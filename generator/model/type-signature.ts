import { type FormName, isPresent, presentItems } from "./forms.js";
import { keyTypes } from "./key-types.js";
import { assertNever, type DictionaryNode, type Node, type ObjectNode } from "./node.js";
import { entryValues, isClosedTuple, shapingMembers } from "./shape.js";

/** A text that is the same for nodes whose values have the same type in a form; models stand in it by name. */
export function typeSignature(node: Node, form: FormName): string {
  const inner = (child: Node): string => typeSignature(child, form);
  switch (node.kind) {
    case "reference":
      return `#${node.model.name}`;
    case "typeParameter":
      return `<${node.name}>`;
    case "literals":
      return node.readAs !== undefined && form === "read"
        ? node.readAs
        : JSON.stringify(node.values);
    case "null":
      return node.readAs !== undefined && form === "read" ? node.readAs : "null";
    case "string":
      return form === "read" ? (node.readAs ?? "string") : "string";
    case "boolean":
    case "number":
    case "never":
      return node.kind;
    case "list":
      return node.count.most === 0 ? "list()" : `list(${restSignature(node.items, inner)})`;
    case "tuple": {
      const rest = isClosedTuple(node) ? "closed" : restSignature(node.rest, inner);
      return `tuple(${node.items.map(inner).join()};${presentItems(node, form)};${rest})`;
    }
    case "dictionary":
      return `dictionary(${keySignature(node)};${entryValues(node).map(inner).join()};${node.additional === false})`;
    case "object":
      return objectSignature(node, form);
    case "union":
      return `(${node.members.map(inner).join("|")})`;
    case "intersection":
      return `(${shapingMembers(node).map(inner).join("&")})`;
    case "any":
      return `any(${node.when
        .filter(({ kind }) => kind === "object")
        .map(inner)
        .join()})`;
    case "condition":
      return "any()";
    default:
      return assertNever(node);
  }
}

function keySignature({ keys }: DictionaryNode): string {
  const types = keyTypes(keys)?.map((key) =>
    key.kind === "text" ? JSON.stringify(key.text) : `#${key.model.name}`,
  );
  return types?.sort().join("|") ?? "";
}

function objectSignature(object: ObjectNode, form: FormName): string {
  const fields = object.fields.map((field) => {
    const presence = isPresent(field, object, form) ? "" : "?";
    return `${JSON.stringify(field.name)}${presence}:${typeSignature(field.node, form)}`;
  });
  const isOpen = typeof object.additional === "object" || object.patterns.length > 0;
  // Their order means nothing.
  return `{${fields.sort().join(",")}${isOpen ? ";open" : ""}}`;
}

function restSignature(rest: Node | false | undefined, inner: (node: Node) => string): string {
  return typeof rest === "object" ? inner(rest) : String(rest);
}
