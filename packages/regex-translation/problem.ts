/**
 * Why a pattern has no translation.
 *
 * `refused` means that the engine whose grammar was tried would refuse the pattern too, so that
 * another grammar may be tried; `untranslatable` means that the engine accepts it, but ECMAScript
 * cannot say the same.
 */
export type ProblemKind = "refused" | "untranslatable";

/** Thrown inside the translator only: its entry point turns it into a reason. */
export class PatternProblem extends Error {
  override readonly name = "PatternProblem";
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The problem that the grammar being tried has no such construct. */
export function refused(message: string): PatternProblem {
  return new PatternProblem("refused", message);
}

/** The problem that ECMAScript has nothing of the same meaning. */
export function untranslatable(message: string): PatternProblem {
  return new PatternProblem("untranslatable", message);
}

/**
 * How deep groups, classes and repetitions may nest. Rust stops at 250 of its own accord; the limit
 * keeps every recursive function here far from the end of the stack.
 */
const deepest = 250;

/** Refuses a depth that could exhaust the stack; call it wherever a construct nests. */
export function checkDepth(depth: number): void {
  if (depth > deepest) {
    throw untranslatable(`it nests more than ${deepest} levels deep`);
  }
}
