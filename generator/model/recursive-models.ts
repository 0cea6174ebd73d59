import type { Model } from "./model-graph.js";

/**
 * The models whose values may hold values of the same model, at whatever depth and in either form.
 *
 * These are the cycles of the graph: Tarjan's algorithm finds them in one go, here without recursion, since models can
 * refer to each other in chains of any length. It follows the referrers, which have the same cycles.
 */
export function recursiveModels(models: Iterable<Model>): ReadonlySet<Model> {
  const recursive = new Set<Model>();
  const visits = new Map<Model, Visit>();
  const open: Visit[] = [];
  const path: Visit[] = [];
  const begin = (model: Model): void => {
    const place = visits.size;
    const visit = { model, place, lowest: place, isOpen: true, left: model.referrers.values() };
    visits.set(model, visit);
    open.push(visit);
    path.push(visit);
  };
  const end = (visit: Visit): void => {
    const outer = path.at(-1);
    if (outer !== undefined) outer.lowest = Math.min(outer.lowest, visit.lowest);
    if (visit.lowest < visit.place) return;
    const cycle = open.splice(open.lastIndexOf(visit));
    for (const each of cycle) each.isOpen = false;
    if (cycle.length === 1 && !visit.model.referrers.has(visit.model)) return;
    for (const { model } of cycle) recursive.add(model);
  };
  for (const model of models) {
    if (!visits.has(model)) begin(model);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.left.next();
      const known = next.done === true ? undefined : visits.get(next.value);
      if (next.done === true) {
        path.pop();
        end(visit);
      } else if (known === undefined) begin(next.value);
      else if (known.isOpen) visit.lowest = Math.min(visit.lowest, known.place);
    }
  }
  return recursive;
}

/** A model on the way through the graph. */
interface Visit {
  readonly model: Model;
  readonly place: number;
  /** The lowest place of an open visit that it leads to. */
  lowest: number;
  /** Whether the cycle that it is part of is not yet known as a whole. */
  isOpen: boolean;
  /** The referrers that are still to be followed. */
  readonly left: Iterator<Model>;
}
