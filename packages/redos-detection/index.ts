import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { isExponential, isPolynomial, loopsOf } from "./ambiguity.js";
import { type Leaf, Overlaps } from "./overlap.js";
import { PositionAutomaton, TooLarge, type Unrolling } from "./position-automaton.js";

/**
 * Says why a JavaScript pattern can take exponential or polynomial time on a text that does not
 * match. Reports only what it has shown, by looking for a text that the pattern reads in several
 * ways; gives up on patterns that are too large to examine.
 *
 * @param source - a pattern for the flag `u`.
 * @returns the parts of the pattern that cause it, in words such as `nested repetition (a+)+`;
 * undefined if nothing was found or the pattern is invalid.
 */
export function catastrophicBacktracking(source: string): string | undefined {
  try {
    return examine(new RegExpParser().parsePattern(source, 0, source.length, true), source);
  } catch {
    // Not a pattern, or one that nests too deeply for the parser: nothing has been shown.
    return undefined;
  }
}

function examine(pattern: AST.Pattern, source: string): string | undefined {
  const wholes: (AST.Pattern | AST.LookaroundAssertion)[] = [pattern];
  const quantifiers: AST.Quantifier[] = [];
  visitRegExpAST(pattern, {
    onAssertionEnter(assertion) {
      // The matcher runs what is in a lookaround on its own.
      if (assertion.kind === "lookahead" || assertion.kind === "lookbehind") {
        wholes.push(assertion);
      }
    },
    onQuantifierLeave(quantifier) {
      quantifiers.push(quantifier);
    },
  });
  const overlaps = new Overlaps(source);
  return (
    firstFound(quantifiers, (quantifier) => exponentialProblem(quantifier, wholes, overlaps)) ??
    firstFound(wholes, (whole) => polynomialProblem(whole, overlaps))
  );
}

function firstFound<Item>(
  items: readonly Item[],
  find: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    try {
      const found = find(item);
      if (found !== undefined) {
        return found;
      }
    } catch (error) {
      if (!(error instanceof TooLarge)) {
        throw error;
      }
    }
  }
  return undefined;
}

/** Repetitions of a count as large as this are as bad as unbounded ones where they are nested. */
const nested: Unrolling = { unboundedFrom: 24, mostCopies: 24, mostPositions: 400 };

/** The innermost repetition comes first, so that the report names no more than it has to. */
function exponentialProblem(
  quantifier: AST.Quantifier,
  wholes: readonly (AST.Pattern | AST.LookaroundAssertion)[],
  overlaps: Overlaps,
): string | undefined {
  if (quantifier.max - quantifier.min < nested.unboundedFrom) {
    return undefined;
  }
  const loopOnly = { ...quantifier, min: 0, max: Number.POSITIVE_INFINITY };
  const automaton = new PositionAutomaton([[loopOnly]], nested);
  const whole = wholes.findLast(
    (part) => part.start <= quantifier.start && quantifier.end <= part.end,
  );
  const accepting = whole === undefined ? new Set<Leaf>() : automatonOf(whole).accepting;
  for (const loop of loopsOf(automaton)) {
    if (isCostly(automaton, loop, accepting) && isExponential(automaton, loop, overlaps)) {
      return isAlternation(quantifier.element)
        ? `overlapping alternatives in ${quantifier.raw}`
        : `nested repetition ${quantifier.raw}`;
    }
  }
  return undefined;
}

function isAlternation(element: AST.QuantifiableElement): boolean {
  const isGroup = element.type === "Group" || element.type === "CapturingGroup";
  return isGroup && element.alternatives.length > 1;
}

/** Counted repetitions stay few here: a polynomial of a bounded length is no danger. */
const sequential: Unrolling = {
  unboundedFrom: Number.POSITIVE_INFINITY,
  mostCopies: 3,
  mostPositions: 200,
};

function automatonOf({ alternatives }: AST.Pattern | AST.LookaroundAssertion): PositionAutomaton {
  return new PositionAutomaton(
    alternatives.map(({ elements }) => elements),
    sequential,
  );
}

/**
 * Can a loop cost time? Where the pattern may end, the matcher has matched and has no reason to go
 * back; and a loop that reads no character ends at once.
 */
function isCostly(
  { leaves }: PositionAutomaton,
  loop: readonly number[],
  accepting: ReadonlySet<Leaf>,
): boolean {
  const inLoop = loop.flatMap((position) => leaves[position] ?? []);
  return (
    !inLoop.some((leaf) => accepting.has(leaf)) &&
    inLoop.some((leaf) => leaf.type !== "Assertion" && leaf.type !== "Backreference")
  );
}

function polynomialProblem(
  whole: AST.Pattern | AST.LookaroundAssertion,
  overlaps: Overlaps,
): string | undefined {
  const automaton = automatonOf(whole);
  const loops = loopsOf(automaton).filter((loop) => isCostly(automaton, loop, automaton.accepting));
  for (const first of loops) {
    for (const second of loops) {
      if (first !== second && isPolynomial(automaton, first, second, overlaps)) {
        return `overlapping repetitions ${repetitionOf(automaton, first)} and ${repetitionOf(automaton, second)}`;
      }
    }
  }
  return undefined;
}

/** The text of the unbounded repetition that a loop comes from. */
function repetitionOf({ leaves }: PositionAutomaton, loop: readonly number[]): string {
  let node: AST.Node | null = leaves[loop[0] ?? 0] ?? null;
  while (node !== null && !(node.type === "Quantifier" && node.max === Number.POSITIVE_INFINITY)) {
    node = node.parent;
  }
  return node?.raw ?? "";
}
