import { shortNumber, table } from "./measure.js";

/**
 * Promises as a table, each with what was measured and whether it holds.
 *
 * @param promises - each with `what` is promised, of which figures of `own`, in which `unit`; `atMost` or `atLeast` how
 * many times as much, or as fast, as the figures of `others`, which are called `beside`; or, without others, `atMost`
 * so much of the unit.
 */
export function promiseTable(promises) {
  return table(head, promises.map(promiseCells));
}

const head = ["what is promised", "this project", "beside", "measured", "target", "holds"];

function promiseCells({ what, own, unit, beside, others, atMost, atLeast }) {
  const figures = (all) => `${all.map(shortNumber).join(" · ")} ${unit}`;
  if (others === undefined) {
    const target = `at most ${shortNumber(atMost)} ${unit}`;
    const holds = holding(own.map((value) => value <= atMost));
    return [what, figures(own), "", figures(own), target, holds];
  }
  const ratios = own.map((value, index) =>
    atMost === undefined ? others[index] / value : value / others[index],
  );
  const [target, holds] =
    atMost === undefined
      ? [`at least ${atLeast} × as fast`, ratios.map((ratio) => ratio >= atLeast)]
      : [`at most ${atMost} ×`, ratios.map((ratio) => ratio <= atMost)];
  return [
    ...[what, figures(own), `${beside}: ${figures(others)}`],
    ...[`${ratios.map(shortNumber).join(" · ")} ×`, target, holding(holds)],
  ];
}

function holding(each) {
  const held = each.filter(Boolean).length;
  if (held === each.length) return "yes";
  return held === 0 ? "no" : `${held} of ${each.length}`;
}
