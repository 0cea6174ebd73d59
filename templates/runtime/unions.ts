import type { Problem } from "./problems.js";

/**
 * Of a value that no member of a union accepts, only the problems of the member that it fits best: the one that it was
 * most likely meant to be. Where it is of none of their types, the union's own problem says all that is allowed.
 *
 * @param problems - what was noted so far; the last is the union's own. It is changed.
 * @param start - where the problems of the members begin.
 * @param ends - where the problems of each member that was tried end.
 */
export function fittest(
  problems: Problem[],
  start: number,
  ends: readonly number[],
  value: unknown,
): Problem[] {
  const members = ends.map((end, index) => problems.slice(ends[index - 1] ?? start, end));
  const [union] = problems.slice(-1);
  problems.length = start;
  if (union !== undefined)
    for (const problem of chosen(union, members, value)) problems.push(problem);
  return problems;
}

function chosen(
  union: Problem,
  members: readonly (readonly Problem[])[],
  value: unknown,
): readonly Problem[] {
  // The members are chosen by a property, and it has a value that none of them knows.
  if (members.length === 0) return [{ ...union, keyword: "discriminator" }];
  const isStructure = typeof value === "object" && value !== null;
  let best: (readonly Problem[])[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const problems of isStructure ? members : []) {
    if (problems.some((problem) => isOfOtherType(problem, union))) continue;
    const misfit = misfitOf(problems, union);
    if (misfit < least) [best, least] = [[problems], misfit];
    else if (misfit === least) best.push(problems);
  }
  const [first, ...others] = best;
  if (first === undefined) return [allowing(union, members)];
  // Lists of four or of six items are both allowed, so neither length alone is what is expected.
  const isOfWhole = ([problem]: readonly Problem[]): boolean =>
    problem?.instancePath === union.instancePath && !isOfField(problem);
  const areOfWhole = first.length === 1 && best.every(isOfWhole);
  return others.length > 0 && areOfWhole ? [allowing(union, best)] : first;
}

/** Whether a problem is one of a field that is missing, or too much. */
function isOfField({ keyword }: Problem): boolean {
  return weights.has(keyword);
}

/** The union's own problem, which names what each of some members expects. */
function allowing(union: Problem, members: readonly (readonly Problem[])[]): Problem {
  const alternatives: ReturnType<typeof alternativesOf>[number][] = [];
  for (const problems of members) {
    for (const problem of problems) alternatives.push(...alternativesOf(problem));
  }
  return { ...union, params: { alternatives } };
}

/** Whether a member is of another type than the value, or of other values. */
function isOfOtherType({ keyword, instancePath }: Problem, union: Problem): boolean {
  return instancePath === union.instancePath && otherTypes.has(keyword);
}

const otherTypes: ReadonlySet<string> = new Set(["type", "const", "enum", "anyOf"]);

/**
 * How badly a value fits a member. What it lacks or has too much tells more than what is wrong in its fields, and the
 * number of problems only tells apart what that does not.
 */
function misfitOf(problems: readonly Problem[], { instancePath }: Problem): number {
  const shape = problems.reduce((sum, problem) => {
    const depth = problem.instancePath.slice(instancePath.length).split("/").length - 1;
    if (depth === 0) return sum + (weights.get(problem.keyword) ?? 1);
    return depth === 1 ? sum + (fieldWeights.get(problem.keyword) ?? 1) : sum;
  }, 0);
  return shape + problems.length / (problems.length + 1);
}

/** What weighs more than other problems of a value: fields that are missing or too much, and a tag that is of no member. */
const weights: ReadonlyMap<string, number> = new Map([
  ["required", 3],
  ["additionalProperties", 2],
  ["discriminator", 5],
]);

/** The same of problems of its fields: another constant tells most surely that another member was meant. */
const fieldWeights: ReadonlyMap<string, number> = new Map([
  ["const", 4],
  ["enum", 2.5],
]);

function alternativesOf(problem: Problem): readonly Problem[] {
  const { alternatives } = problem.params;
  // Safe: only `allowing` puts this there.
  return Array.isArray(alternatives) ? (alternatives as readonly Problem[]) : [problem];
}
