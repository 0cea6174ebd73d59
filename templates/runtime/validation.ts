import { describeProblems } from "./descriptions.js";
import type { Issue } from "./issues.js";
import type { Titles, Validator } from "./problems.js";

/**
 * Everything that is wrong with a value; nothing where it is valid.
 *
 * @param prefix - where the value stands in what the user gave.
 */
export function issuesOf(
  validator: Validator,
  value: unknown,
  titles: Titles,
  prefix: Issue["path"] = [],
): readonly Issue[] {
  try {
    if (validator(value)) return [];
  } catch (error) {
    // Only nesting that is deeper than the call stack makes a validator throw.
    if (error instanceof RangeError) return [tooDeep(prefix)];
    throw error;
  }
  return describeProblems(validator.errors ?? [], value, titles, prefix);
}

function tooDeep(path: Issue["path"]): Issue {
  return {
    message: "This is nested too deeply to be read.",
    path,
    title: "",
    rule: "depth",
    expected: "less nesting",
    received: "nesting deeper than the call stack",
  };
}
