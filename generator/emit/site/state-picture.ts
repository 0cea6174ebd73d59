import type { Element } from "hast";
import type { States } from "../../bundle/bundle.js";
import { nodeIn } from "../../model/forms.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { drawn } from "./picture.js";

/** How the values of an enumeration follow each other, as a picture; those that follow nothing stand alone. */
export function statePicture(
  { model, initial, transitions }: States,
  { models }: ModelGraph,
  address: string,
): Element | undefined {
  const found = models.get(model);
  const node = found && nodeIn(found, "read");
  if (node?.kind !== "literals") return undefined;
  const values = node.values.filter((value) => typeof value === "string");
  const edges = transitions.flatMap(({ from, to }) =>
    to
      .map((next) => ({ from, to: next }))
      .filter((edge) => values.includes(edge.from) && values.includes(edge.to)),
  );
  const isLast = (value: string): boolean =>
    edges.some(({ to }) => to === value) && !edges.some(({ from }) => from === value);
  return drawn({
    id: "ui--states",
    title: `How each ${model} follows another`,
    description: transitions
      .map(({ from, to }) => `${from} is followed by ${to.join(", ")}.`)
      .join(" "),
    direction: "LR",
    nodes: values.map((name) => ({
      name,
      address,
      ...(name === initial ? { kind: "first" as const } : {}),
      ...(isLast(name) ? { kind: "last" as const } : {}),
    })),
    edges,
  });
}
