/** What a validator notes where a value breaks a rule. */
export interface Problem {
  /** Where in the value: a JSON pointer. */
  readonly instancePath: string;
  /** Which rule: the model, and the way from its schema to the keyword. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

/** A validator: tells whether a value is valid, and leaves what is wrong in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Problem[] | null;
}

/** The titles of fields, by model and property (`JobError/code`), where they say more than the name. */
export type Titles = Readonly<Record<string, string>>;

/**
 * A list of problems with one more; validators call it for each rule that is broken.
 *
 * @param schemaPath - which rule: its last step is the keyword.
 */
export function withProblem(
  problems: Problem[] | null,
  instancePath: string,
  schemaPath: string,
  params: Problem["params"] = {},
): Problem[] {
  const keyword = schemaPath.slice(schemaPath.lastIndexOf("/") + 1);
  const problem: Problem = { instancePath, schemaPath, keyword, params };
  if (problems === null) return [problem];
  problems.push(problem);
  return problems;
}

/** How many characters a text has, as JSON Schema counts them: code points. */
export function characterCount(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isPair =
      unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair) index += 1;
    count += 1;
  }
  return count;
}

/** Whether two JSON values are equal. */
export function equalJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftEntries = Object.entries(left);
  const rightEntries = new Map<string, unknown>(Object.entries(right));
  return (
    leftEntries.length === rightEntries.size &&
    leftEntries.every(
      ([key, value]) => rightEntries.has(key) && equalJson(value, rightEntries.get(key)),
    )
  );
}
