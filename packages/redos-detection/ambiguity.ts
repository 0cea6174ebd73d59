import type { Leaf, Overlaps } from "./overlap.js";
import { type PositionAutomaton, TooLarge } from "./position-automaton.js";

/** How many steps a search may take before it gives up. */
const mostSteps = 300_000;

/** The loops of an automaton: sets of positions that each lead to all others of the set. */
export function loopsOf({ follow }: PositionAutomaton): readonly (readonly number[])[] {
  const reach = follow.map((_, position) => reachable(follow, position));
  const loops: number[][] = [];
  const seen = new Set<number>();
  for (const [position, next] of reach.entries()) {
    if (next.has(position) && !seen.has(position)) {
      const loop = [...next].filter((other) => reach[other]?.has(position));
      for (const member of loop) {
        seen.add(member);
      }
      loops.push(loop);
    }
  }
  return loops;
}

function reachable(follow: PositionAutomaton["follow"], start: number): ReadonlySet<number> {
  const found = new Set<number>();
  const pending = [start];
  for (let position = pending.pop(); position !== undefined; position = pending.pop()) {
    for (const next of follow[position]?.keys() ?? []) {
      if (!found.has(next)) {
        found.add(next);
        pending.push(next);
      }
    }
  }
  return found;
}

/**
 * Is there a text that leads around the loop in two ways? Then each further copy of it doubles what
 * a matcher tries: the time is exponential.
 */
export function isExponential(
  automaton: PositionAutomaton,
  loop: readonly number[],
  overlaps: Overlaps,
): boolean {
  const members = new Set(loop);
  const search = new Search(automaton, overlaps, [members, members]);
  for (const position of loop) {
    for (const [next, ways] of automaton.follow[position] ?? []) {
      if (ways === 2 && members.has(next)) {
        return true;
      }
    }
  }
  const paths = search.from(loop.map((position) => [position, position]));
  return mayPartAndMeet(paths);
}

/** Do two ways that begin at one position part, and come together again? */
function mayPartAndMeet(paths: readonly Path[]): boolean {
  const isTogether = ({ at: [one, other] }: Path): boolean => one === other;
  const meeting = new Set(paths.filter(isTogether));
  const pending = [...meeting];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const earlier of path.earlier) {
      if (!meeting.has(earlier)) {
        meeting.add(earlier);
        pending.push(earlier);
      }
    }
  }
  return [...meeting].some((path) => !isTogether(path));
}

/**
 * Is there a text that leads around the first loop, around the second, and from the first to the
 * second? Then a matcher tries each place at which to change over: the time is quadratic at least.
 */
export function isPolynomial(
  automaton: PositionAutomaton,
  first: readonly number[],
  second: readonly number[],
  overlaps: Overlaps,
): boolean {
  const leaves = (loop: readonly number[]): readonly Leaf[] =>
    loop.flatMap((position) => automaton.leaves[position] ?? []);
  if (!leaves(first).some((leaf) => leaves(second).some((other) => overlaps.has(leaf, other)))) {
    return false;
  }
  const search = new Search(automaton, overlaps, [new Set(first), undefined, new Set(second)]);
  return first.some((start) =>
    second.some((end) =>
      search
        .from([[start, start, end]])
        .some(({ at }) => at[0] === start && at[1] === end && at[2] === end),
    ),
  );
}

/** Positions that one text leads to, and those of the text without its last character. */
interface Path {
  readonly at: readonly number[];
  readonly earlier: Path[];
}

/** Steps through an automaton at several positions at once, which all read the same characters. */
class Search {
  readonly #automaton: PositionAutomaton;
  readonly #overlaps: Overlaps;
  readonly #within: readonly (ReadonlySet<number> | undefined)[];
  #steps = 0;

  /** `within` says, for each of the positions, where it must stay. */
  constructor(
    automaton: PositionAutomaton,
    overlaps: Overlaps,
    within: readonly (ReadonlySet<number> | undefined)[],
  ) {
    this.#automaton = automaton;
    this.#overlaps = overlaps;
    this.#within = within;
  }

  /** Where the texts of one character or more lead to from `starts`, and the starts themselves. */
  from(starts: readonly (readonly number[])[]): readonly Path[] {
    const found = new Map<string, Path>();
    const pending = starts.map((at): Path => ({ at, earlier: [] }));
    for (const path of pending) {
      found.set(path.at.join(), path);
    }
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      for (const at of this.#next(path.at, 0, [])) {
        const known = found.get(at.join());
        if (known === undefined) {
          const next = { at, earlier: [path] };
          found.set(at.join(), next);
          pending.push(next);
        } else {
          known.earlier.push(path);
        }
      }
    }
    return [...found.values()];
  }

  #next(
    current: readonly number[],
    index: number,
    leaves: readonly Leaf[],
  ): readonly (readonly number[])[] {
    const position = current[index];
    if (position === undefined) {
      return [[]];
    }
    const found: (readonly number[])[] = [];
    for (const next of this.#automaton.follow[position]?.keys() ?? []) {
      this.#steps += 1;
      if (this.#steps > mostSteps) {
        throw new TooLarge();
      }
      const leaf = this.#automaton.leaves[next];
      const mayGo = this.#within[index]?.has(next) ?? true;
      if (leaf !== undefined && mayGo && leaves.every((other) => this.#overlaps.has(leaf, other))) {
        for (const rest of this.#next(current, index + 1, [...leaves, leaf])) {
          found.push([next, ...rest]);
        }
      }
    }
    return found;
  }
}
