import { expectation } from "./expectations.js";
import type { Issue } from "./issues.js";
import type { Problem, Titles } from "./problems.js";

/** Puts what a validator noted in words, one issue for each thing that a person would mend. */
export function describeProblems(
  problems: readonly Problem[],
  root: unknown,
  titles: Titles,
  prefix: Issue["path"],
): readonly Issue[] {
  return withoutBranches(problems).map((problem) => describe(problem, root, titles, prefix));
}

/**
 * Of a value that fits no member of a union, what matters is the member that it was meant to be: the one
 * whose problems lie inside the value. Where none does, the union's own problem says all that is allowed.
 */
function withoutBranches(problems: readonly Problem[]): readonly Problem[] {
  let kept: Problem[] = [];
  for (const problem of problems) {
    if (problem.keyword !== "anyOf" && problem.keyword !== "oneOf") {
      kept.push(problem);
      continue;
    }
    const start = firstOfUnion(kept, problem);
    const branches = kept.slice(start);
    const inside = branches.filter(
      ({ instancePath }) => instancePath.length > problem.instancePath.length,
    );
    const missing = branches.filter(({ keyword }) => keyword === "required");
    kept = kept.slice(0, start);
    if (inside.length > 0) kept.push(...inside);
    else if (missing.length > 0) kept.push(...missing);
    else kept.push(branches.length === 0 ? problem : combined(problem, branches));
  }
  return kept;
}

/** The problems of a union's members stand right before its own, at its place or below. */
function firstOfUnion(problems: readonly Problem[], union: Problem): number {
  let start = problems.length;
  while (start > 0) {
    const { instancePath, schemaPath } = problems[start - 1] ?? union;
    const below =
      instancePath === union.instancePath || instancePath.startsWith(`${union.instancePath}/`);
    const sibling = instancePath === union.instancePath && isBeside(schemaPath, union.schemaPath);
    if (!below || sibling) break;
    start -= 1;
  }
  return start;
}

/** Whether a rule belongs to the union's own schema and not to a member of it. */
function isBeside(schemaPath: string, unionPath: string): boolean {
  const parent = unionPath.slice(0, unionPath.lastIndexOf("/") + 1);
  return (
    schemaPath.startsWith(parent) &&
    !schemaPath.startsWith(`${unionPath}/`) &&
    !schemaPath.slice(parent.length).includes("/")
  );
}

function combined(union: Problem, branches: readonly Problem[]): Problem {
  const expected = [...new Set(branches.map(expectation))].join(", or ");
  return { ...union, params: { expected } };
}

function describe(problem: Problem, root: unknown, titles: Titles, prefix: Issue["path"]): Issue {
  const { keyword, params } = problem;
  // What is wrong with a tagged union is its tag.
  const tag = keyword === "discriminator" ? `/${String(params["tag"])}` : "";
  const [place, value] = resolve(problem.instancePath + tag, root);
  const property =
    params["missingProperty"] ?? params["additionalProperty"] ?? params["propertyName"];
  const path = property === undefined ? place : [...place, String(property)];
  const title = titleOf(problem, path, titles);
  const expected = expectation(problem);
  const received = keyword === "required" ? "nothing" : receivedText(keyword, value, property);
  return {
    message: sentence(keyword, title, expected, received),
    path: [...prefix, ...path],
    title,
    rule: keyword,
    expected,
    received,
  };
}

function sentence(keyword: string, title: string, expected: string, received: string): string {
  const subject = title === "" ? "This" : title;
  if (keyword === "required") return `${subject} is missing.`;
  if (keyword === "additionalProperties") return `${subject} is not known here.`;
  return `${subject} must be ${expected}, not ${received}.`;
}

/** The title of the property that the problem is about; failing that, its name in words. */
function titleOf(
  { schemaPath, keyword, params }: Problem,
  path: Issue["path"],
  titles: Titles,
): string {
  const [, model = "", property] = /^([^/]*)(?:\/properties\/([^/]+))?/.exec(schemaPath) ?? [];
  const about = params["missingProperty"] ?? property;
  const title = keyword === "discriminator" ? undefined : titles[`${model}/${String(about)}`];
  const name = path.reduce<string>((last, step) => (typeof step === "string" ? step : last), "");
  return title ?? nameInWords(name);
}

/** `run_id` → `Run id`. */
function nameInWords(name: string): string {
  const words = name.replace(/_/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The steps of a JSON pointer into `root`, indices as numbers, and the value there. */
function resolve(pointer: string, root: unknown): [(string | number)[], unknown] {
  let value = root;
  const path = pointer
    .split("/")
    .slice(1)
    .map((token) => {
      const key = token.replace(/~1/g, "/").replace(/~0/g, "~");
      const step = Array.isArray(value) ? Number(key) : key;
      value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
      return step;
    });
  return [path, value];
}

function receivedText(keyword: string, value: unknown, property: unknown): string {
  if (keyword === "additionalProperties") return `the field ${JSON.stringify(property)}`;
  if (keyword === "propertyNames") return `the key ${JSON.stringify(property)}`;
  return valueText(value);
}

/** A value as people see it; long ones are cut. */
export function valueText(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value))
    return `a list of ${value.length} ${value.length === 1 ? "item" : "items"}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
