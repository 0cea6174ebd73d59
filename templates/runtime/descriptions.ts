import { counted, expectation, shortened } from "./expectations.js";
import type { Issue } from "./issues.js";
import type { Problem, Titles } from "./problems.js";

/** Puts what a validator noted in words, one issue for each thing that a person would mend. */
export function describeProblems(
  problems: readonly Problem[],
  root: unknown,
  titles: Titles,
  prefix: Issue["path"],
): readonly Issue[] {
  const issues = new Map<string, Issue>();
  for (const problem of problems) {
    const issue = describe(problem, root, titles, prefix);
    const said = JSON.stringify([issue.path, issue.message]);
    if (!issues.has(said)) issues.set(said, issue);
  }
  return [...issues.values()];
}

function describe(problem: Problem, root: unknown, titles: Titles, prefix: Issue["path"]): Issue {
  const { keyword, params } = problem;
  // What is wrong with a tagged union is its tag.
  const tag = keyword === "discriminator" ? `/${String(params["tag"])}` : "";
  const [place, value] = resolve(problem.instancePath + tag, root);
  const key = params["propertyName"];
  const property = params["missingProperty"] ?? params["additionalProperty"] ?? key;
  const path = property === undefined ? place : [...place, String(property)];
  const title = titleOf(problem, key === undefined ? path : place, titles);
  const expected = expectation(problem);
  const received = keyword === "required" ? "nothing" : receivedText(problem, value, property);
  const message = sentence(keyword, title, expected, received);
  return {
    message: key === undefined ? message : `The key ${valueText(key)} must be ${expected}.`,
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

function receivedText({ keyword, params }: Problem, value: unknown, property: unknown): string {
  if (params["propertyName"] !== undefined) return `the key ${valueText(property)}`;
  if (keyword === "additionalProperties") return `the field ${JSON.stringify(property)}`;
  if (keyword === "minProperties" || keyword === "maxProperties")
    return `an object with ${counted(Object.keys(Object(value)).length, "field")}`;
  return valueText(value);
}

/** A value as people see it; long ones are cut. */
export function valueText(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value))
    return `a list of ${value.length} ${value.length === 1 ? "item" : "items"}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return shortened(text);
}
