import type { Element } from "hast";
import type { States } from "../../bundle/bundle.js";
import type { CanonicalModule } from "../../canonical/module.js";
import { drawn } from "./picture.js";

/** How the values of an enumeration follow each other, as a picture; those that follow nothing stand alone. */
export function statePicture(
  { model, initial, transitions }: States,
  module: CanonicalModule,
  address: string,
): Element | undefined {
  const schema = module.models.get(model);
  const values = (schema?.read ?? schema?.written)?.enum?.filter(
    (value): value is string => typeof value === "string",
  );
  if (values === undefined) return undefined;
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
