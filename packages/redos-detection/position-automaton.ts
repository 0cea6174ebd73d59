import type { AST } from "@eslint-community/regexpp";
import type { Leaf } from "./overlap.js";

/** What stands in one alternative. */
type Elements = readonly AST.Element[];

/** How many ways lead from one place to another: none is left out, one, or several. */
type Ways = ReadonlyMap<number, 1 | 2>;

/** What a part of a pattern begins and ends with, and in how many ways it matches nothing. */
interface Fragment {
  readonly empty: 0 | 1 | 2;
  readonly first: Ways;
  readonly last: Ways;
}

/** How repetitions that are counted become states. */
export interface Unrolling {
  /** A repetition whose bounds are as far apart as this counts as unbounded. */
  readonly unboundedFrom: number;
  /** More copies than these are not made. */
  readonly mostCopies: number;
  /** A pattern with more positions than these is not looked at. */
  readonly mostPositions: number;
}

/** Thrown where a pattern has more positions than are looked at. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/**
 * The automaton whose states are the places of a pattern that read a character (after Glushkov),
 * which in addition counts the ways from each place to the next: a backtracking matcher tries all.
 */
export class PositionAutomaton {
  readonly leaves: Leaf[] = [];
  readonly follow: Map<number, 1 | 2>[] = [];
  /** The leaves after which the whole has matched. */
  readonly accepting: ReadonlySet<Leaf>;
  readonly #unrolling: Unrolling;
  #edges = 0;

  constructor(branches: readonly Elements[], unrolling: Unrolling) {
    this.#unrolling = unrolling;
    const { last } = this.#alternatives(branches);
    this.accepting = new Set(this.leaves.filter((_, position) => last.has(position)));
  }

  #alternatives(branches: readonly Elements[]): Fragment {
    return branches
      .map((branch) => this.#sequence(branch))
      .reduce((one, other) => ({
        empty: saturated(one.empty + other.empty),
        first: merged(one.first, other.first, 1),
        last: merged(one.last, other.last, 1),
      }));
  }

  #sequence(elements: Elements): Fragment {
    return elements.reduce<Fragment>(
      (left, element) => this.#join(left, this.#element(element)),
      nothing,
    );
  }

  #element(element: AST.Element): Fragment {
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return this.#alternatives(element.alternatives.map(({ elements }) => elements));
      case "Quantifier":
        return this.#quantifier(element);
      default:
        return this.#leaf(element);
    }
  }

  #leaf(leaf: Leaf): Fragment {
    const position = this.leaves.push(leaf) - 1;
    if (position >= this.#unrolling.mostPositions) {
      throw new TooLarge();
    }
    this.follow.push(new Map());
    const only: Ways = new Map([[position, 1]]);
    return { empty: 0, first: only, last: only };
  }

  #quantifier({ element, min, max }: AST.Quantifier): Fragment {
    const { unboundedFrom, mostCopies } = this.#unrolling;
    const isUnbounded = max - min >= unboundedFrom;
    const needed = Math.min(isUnbounded && min > 0 ? min - 1 : min, mostCopies);
    let fragment = nothing;
    for (let copy = 0; copy < needed; copy += 1) {
      fragment = this.#join(fragment, this.#element(element));
    }
    if (isUnbounded) {
      const loop = this.#loop(this.#element(element));
      return this.#join(fragment, min > 0 ? loop : { ...loop, empty: 1 });
    }
    let optional = nothing;
    for (let copy = Math.min(max - min, mostCopies); copy > 0; copy -= 1) {
      optional = { ...this.#join(this.#element(element), optional), empty: 1 };
    }
    return this.#join(fragment, optional);
  }

  /** ECMAScript ends a repetition that matches nothing, so that is no further way. */
  #loop(fragment: Fragment): Fragment {
    this.#connect(fragment.last, fragment.first);
    return fragment;
  }

  #join(left: Fragment, right: Fragment): Fragment {
    this.#connect(left.last, right.first);
    return {
      empty: saturated(left.empty * right.empty),
      first: merged(left.first, right.first, left.empty),
      last: merged(right.last, left.last, right.empty),
    };
  }

  #connect(from: Ways, to: Ways): void {
    this.#edges += from.size * to.size;
    if (this.#edges > mostEdges) {
      throw new TooLarge();
    }
    for (const [position, waysOut] of from) {
      const follow = this.follow[position];
      for (const [next, waysIn] of to) {
        follow?.set(next, several((follow.get(next) ?? 0) + waysOut * waysIn));
      }
    }
  }
}

const mostEdges = 100_000;

const nothing: Fragment = { empty: 1, first: new Map(), last: new Map() };

function merged(one: Ways, other: Ways, factor: 0 | 1 | 2): Ways {
  if (factor === 0) {
    return one;
  }
  const ways = new Map(one);
  for (const [position, count] of other) {
    ways.set(position, several((ways.get(position) ?? 0) + count * factor));
  }
  return ways;
}

function several(count: number): 1 | 2 {
  return count > 1 ? 2 : 1;
}

function saturated(count: number): 0 | 1 | 2 {
  return count === 0 ? 0 : several(count);
}
