import type { Picture, PictureEdge, PictureNode } from "./picture.js";

/** How many boxes and arrows a picture may have: more cannot be read, and take long to lay out. */
export const mostDrawn = { nodes: 40, edges: 80 };

/**
 * The part of a picture that can be drawn: the first box and those that are nearest to it, with all arrows between them.
 * A picture that is small enough is drawn as a whole.
 */
export function drawablePart({
  nodes,
  edges,
}: Pick<Picture, "nodes" | "edges">): Pick<Picture, "nodes" | "edges"> {
  if (nodes.length <= mostDrawn.nodes && edges.length <= mostDrawn.edges) return { nodes, edges };
  const chosen = new Set<string>();
  let drawnEdges = 0;
  for (const name of nearestFirst(nodes, edges)) {
    const more = edges.filter(
      ({ from, to }) =>
        (from === name && (to === name || chosen.has(to))) || (to === name && chosen.has(from)),
    ).length;
    const isFull = chosen.size === mostDrawn.nodes || drawnEdges + more > mostDrawn.edges;
    if (isFull && chosen.size > 0) break;
    chosen.add(name);
    drawnEdges += more;
  }
  return {
    nodes: nodes.filter(({ name }) => chosen.has(name)),
    edges: edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  };
}

/** The names of the boxes by how many arrows they are away from the first. */
function nearestFirst(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
): ReadonlySet<string> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = targets.get(from);
    if (known === undefined) targets.set(from, [to]);
    else known.push(to);
  }
  const found = new Set<string>();
  for (const { name } of nodes) {
    if (found.has(name)) continue;
    // A set that grows while it is gone through is gone through to its new end.
    const near = new Set([name]);
    for (const each of near) {
      found.add(each);
      for (const target of targets.get(each) ?? []) if (!found.has(target)) near.add(target);
    }
  }
  return found;
}
