import type { Problem } from "./problems.js";

/** The check of one model, as the validators call it. */
export interface Check {
  (value: unknown, instancePath?: string): boolean;
  errors?: Problem[] | null;
}

interface Verdict {
  readonly instancePath: string;
  readonly isValid: boolean;
  readonly problems: readonly Problem[] | null;
}

/** What was found out of each object and list; kept for as long as the outermost call takes. */
let memory: Map<object, Map<unknown, unknown>> | undefined;

/**
 * Judges each object and list once, however many members of a union ask: the time that a value in itself, such as a
 * text in a text, takes would double with each level.
 *
 * @param check - the function that has the problems afterward.
 * @param checkAnew - finds them, and leaves them there.
 */
export function remembered(
  check: Check,
  checkAnew: (value: unknown, instancePath: string) => boolean,
  value: unknown,
  instancePath: string,
): boolean {
  if (typeof value !== "object" || value === null) return checkAnew(value, instancePath);
  const isOutermost = memory === undefined;
  const known = knownOf(value);
  try {
    // Safe: nothing else is kept under this check.
    let verdict = known.get(checkAnew) as Verdict | undefined;
    if (verdict === undefined) {
      const isValid = checkAnew(value, instancePath);
      verdict = { instancePath, isValid, problems: check.errors?.slice() ?? null };
      known.set(checkAnew, verdict);
    }
    check.errors = problemsAt(instancePath, verdict);
    return verdict.isValid;
  } finally {
    if (isOutermost) memory = undefined;
  }
}

/** The problems of a value, which may stand elsewhere than where it was judged. */
function problemsAt(path: string, { instancePath, problems }: Verdict): Problem[] | null {
  if (problems === null || path === instancePath) return problems?.slice() ?? null;
  const moved = (problem: Problem): Problem => ({
    ...problem,
    instancePath: path + problem.instancePath.slice(instancePath.length),
  });
  return problems.map(moved);
}

/** Does some work, in which each thing is found out of a value once. */
export function whileRemembering<Result>(work: () => Result): Result {
  if (memory !== undefined) return work();
  memory = new Map();
  try {
    return work();
  } finally {
    memory = undefined;
  }
}

/**
 * What is made of a value, which is made once while remembering.
 *
 * @param maker - what the result is kept under: a function that makes nothing else of values.
 */
export function madeOnce<Made>(value: unknown, maker: object, make: () => Made): Made {
  if (typeof value !== "object" || value === null) return make();
  const known = knownOf(value);
  if (!known.has(maker)) known.set(maker, make());
  // Safe: nothing else is kept under this maker.
  return known.get(maker) as Made;
}

function knownOf(value: object): Map<unknown, unknown> {
  memory ??= new Map();
  const known = memory.get(value) ?? new Map<unknown, unknown>();
  memory.set(value, known);
  return known;
}
