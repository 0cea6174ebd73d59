import type { Node } from "./nodes.js";
import { untranslatable } from "./problem.js";

/**
 * Makes sure that each backreference is to a group that has taken part in the match by then. To a
 * group that has not, Python's backreference matches nothing at all, where ECMAScript's matches the
 * empty text.
 */
export function checkReferences(node: Node): void {
  visit(node, new Set(), false);
}

/** Returns the groups that have taken part for certain after `node`, if those in `before` have. */
function visit(node: Node, before: ReadonlySet<number>, isBehind: boolean): ReadonlySet<number> {
  switch (node.kind) {
    case "character":
    case "place":
    case "flags":
      return before;
    case "sequence":
      return node.nodes.reduce((certain, item) => visit(item, certain, isBehind), before);
    case "alternatives": {
      const ends = node.nodes.map((branch) => visit(branch, before, isBehind));
      const [first, ...others] = ends;
      return new Set([...(first ?? [])].filter((group) => others.every((end) => end.has(group))));
    }
    case "group": {
      const inside = visit(node.body, before, isBehind);
      // ECMAScript reads a lookbehind from its end, so a group in there is not yet set.
      return node.capture === undefined || isBehind
        ? inside
        : new Set([...inside, node.capture.number]);
    }
    case "atomic":
      return visit(node.body, before, isBehind);
    case "look": {
      const inside = visit(node.body, before, isBehind || node.behind);
      return node.negated ? before : inside;
    }
    case "repeat": {
      const inside = visit(node.body, before, isBehind);
      // ECMAScript forgets the groups in a repetition each time around, Python doesn't.
      return node.repetition.least === 1 && node.repetition.most === 1 ? inside : before;
    }
    case "reference":
      if (!before.has(node.number)) {
        throw untranslatable(
          `the group of the backreference \\${node.number} may not have taken part in the match`,
        );
      }
      return before;
  }
}
