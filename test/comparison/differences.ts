import { type Texts, textsIn } from "./build.js";

/** A text that two builds make differently, or only one of them makes. */
export interface Difference {
  readonly case: string;
  /** Which file or message it is: the variant, then the path without the case's own name. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What was found in the results of one batch. */
export interface Found {
  /** How many texts were compared. */
  readonly files: number;
  readonly differences: readonly Difference[];
}

type Files = Texts[string];

/** Compares the results of two builds, as they are in their files. */
export function differencesIn(left: Buffer, right: Buffer): Found {
  const before = textsIn(left);
  const files = Object.values(before).reduce((sum, own) => sum + Object.keys(own).length, 0);
  return { files, differences: left.equals(right) ? [] : differencesOf(before, textsIn(right)) };
}

/** The same for what is in the files. */
export function differencesOf(before: Texts, after: Texts): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => ofCase(name, before[name] ?? {}, after[name] ?? {}));
}

function ofCase(name: string, before: Files, after: Files): readonly Difference[] {
  const variants = new Set([...Object.keys(before), ...Object.keys(after)].map(variantOf));
  const outcomes = [...variants].flatMap((variant) => {
    const [left, right] = [outcomeOf(before, variant), outcomeOf(after, variant)];
    return left === right
      ? []
      : [{ case: name, path: `${variant}/outcome`, before: left, after: right }];
  });
  // Where one of them has made nothing, there is nothing to compare it with.
  const onlyOne = new Set(outcomes.map(({ path }) => variantOf(path)));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) =>
      !onlyOne.has(variantOf(path)) && !isOutcome(path) && isComparable(before, after, path),
  );
  const texts = paths.flatMap((path) =>
    before[path] === after[path]
      ? []
      : [{ case: name, path, before: before[path], after: after[path] }],
  );
  // What was not even documented was not generated, which is said already.
  const said = outcomes.filter(
    ({ path, ...sides }) =>
      !onlyOne.has("ts") ||
      variantOf(path) === "ts" ||
      (sides.before !== nothing && sides.after !== nothing),
  );
  return [...said, ...texts];
}

/** The pages that cases share are of other cases where one of them was refused by one build. */
function isComparable(before: Files, after: Files, path: string): boolean {
  const members = `${variantOf(path)}/members`;
  return path !== members && before[members] === after[members];
}

const nothing = "nothing";

/** How a variant ended: in files, in what was said instead, or it was not asked for. */
function outcomeOf(files: Files, variant: string): string {
  const said = Object.keys(files).find((path) => isOutcome(path) && variantOf(path) === variant);
  if (said !== undefined) return `${said.slice(variant.length + 1)}: ${files[said]}`;
  return Object.keys(files).some((path) => variantOf(path) === variant) ? "files" : nothing;
}

function isOutcome(path: string): boolean {
  return /\/(?:failure|crash)$/.test(path);
}

function variantOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}
