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
 * A check that judges each object and list once, however many members of a union ask: the time that a value in itself,
 * such as a text in a text, takes would double with each level.
 */
export function remembered(check: Check): Check {
  const remembering: Check = (value, instancePath = "") => {
    if (typeof value !== "object" || value === null) {
      const isValid = check(value, instancePath);
      remembering.errors = check.errors ?? null;
      return isValid;
    }
    const isOutermost = memory === undefined;
    const known = knownOf(value);
    try {
      // Safe: nothing else is kept under this check.
      let verdict = known.get(check) as Verdict | undefined;
      if (verdict === undefined) {
        const isValid = check(value, instancePath);
        verdict = { instancePath, isValid, problems: check.errors?.slice() ?? null };
        known.set(check, verdict);
      }
      remembering.errors = problemsAt(instancePath, verdict);
      return verdict.isValid;
    } finally {
      if (isOutermost) memory = undefined;
    }
  };
  return remembering;
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

/** What is made of a value, which is made once for it until the outermost call of this function returns. */
export function madeOnce<Made>(value: unknown, what: unknown, make: () => Made): Made {
  if (typeof value !== "object" || value === null) return make();
  const isOutermost = memory === undefined;
  const known = knownOf(value);
  try {
    if (!known.has(what)) known.set(what, make());
    // Safe: nothing else is kept under this.
    return known.get(what) as Made;
  } finally {
    if (isOutermost) memory = undefined;
  }
}

function knownOf(value: object): Map<unknown, unknown> {
  memory ??= new Map();
  const known = memory.get(value) ?? new Map<unknown, unknown>();
  memory.set(value, known);
  return known;
}
