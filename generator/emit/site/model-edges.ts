import { nodeIn } from "../../model/forms.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import { assertNever, type Entries, type Node } from "../../model/node.js";
import { fieldsIn, objectIn } from "../../model/shape.js";
import type { PictureEdge } from "./picture.js";

/** Which model holds which, and in which fields. */
export function modelEdges({ models }: ModelGraph): readonly PictureEdge[] {
  return [...models.values()].flatMap((model) => {
    const node = nodeIn(model, "read");
    if (node === undefined) return [];
    const labels = new Map<Model, Set<string>>();
    for (const { held, label } of labelled(node))
      labels.set(held, (labels.get(held) ?? new Set()).add(label));
    return [...labels].map(([held, own]) => ({
      from: model.name,
      to: held.name,
      label: shortened([...own].join(", ")),
    }));
  });
}

/** The models that a model holds, each with the field that has it. */
function labelled(node: Node): readonly { readonly held: Model; readonly label: string }[] {
  const inFields = fieldsIn(node).flatMap((field) =>
    heldBy(field.node, false).map(({ held, many }) => ({
      held,
      label: many ? `${field.name}[]` : field.name,
    })),
  );
  const asWhole = besideFields(node).flatMap((each) => heldBy(each, false));
  return [
    ...inFields,
    ...asWhole.map(({ held, many }) => ({ held, label: many ? "each item" : "is" })),
  ];
}

/** What a node is as a whole, where its fields do not say all. */
function besideFields(node: Node): readonly Node[] {
  if (objectIn(node) === undefined) return [node];
  return node.kind === "intersection"
    ? node.members.filter((member) => objectIn(member) === undefined)
    : [];
}

interface Held {
  readonly held: Model;
  readonly many: boolean;
}

function heldBy(node: Node, many: boolean): readonly Held[] {
  switch (node.kind) {
    case "reference":
      return [{ held: node.model, many }];
    case "union":
    case "intersection":
      return node.members.flatMap((member) => heldBy(member, many));
    case "any":
      return node.when.flatMap((each) => heldBy(each, many));
    case "list":
      return heldByEach([node.items]);
    case "tuple":
      return [...node.items.flatMap((item) => heldBy(item, many)), ...heldByEach([node.rest])];
    case "dictionary":
    case "object":
      return heldByEach(entryNodes(node));
    case "literals":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "typeParameter":
    case "condition":
    case "never":
      return [];
    default:
      return assertNever(node);
  }
}

function heldByEach(nodes: readonly (Node | false | undefined)[]): readonly Held[] {
  return nodes.flatMap((node) => (typeof node === "object" ? heldBy(node, true) : []));
}

function entryNodes({ additional, patterns }: Entries): readonly (Node | false | undefined)[] {
  return [additional, ...patterns.map(({ values }) => values)];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 28 ? `${characters.slice(0, 27).join("")}…` : text;
}
