import { isJsonObject, type Json, type Schema } from "../../generator/schema/schema.js";
import { constantsOf, distance, isOneOfConstants, referenced } from "./schema-distance.js";
import type { Mistake } from "./value-mistakes.js";
import type { PassedUnion, ValuePath } from "./value-places.js";

/** What these tests look at of an issue. */
export interface ToldIssue {
  readonly path: ValuePath;
  readonly message: string;
  readonly rule?: string;
  readonly code?: string;
}

/** What is wrong with what is said of a value with one mistake: a line each. */
export function messageComplaints(
  issues: readonly ToldIssue[],
  mistake: Mistake,
  root: Schema,
): readonly string[] {
  const area = mistakenArea(mistake, root);
  const elsewhere = issues.filter(({ path }) => !isIn(path, area));
  const isScalar = typeof (valueIn(mistake.value, mistake.path) ?? null) !== "object";
  const limit = isScalar ? mostOfScalar : mostIssues;
  return [
    ...issues
      .filter(({ path }) => !exists(path, mistake.value))
      .map(({ path }) => `names a path that the value does not have: ${told(path)}`),
    ...repeated(issues),
    ...(elsewhere.length === issues.length ? [`leaves out the mistake`] : []),
    ...(elsewhere.length > 0 && elsewhere.length < issues.length
      ? [`also speaks of another place: ${told(elsewhere[0]?.path ?? [])}`]
      : []),
    ...(issues.length > limit ? ["has too many issues"] : []),
    ...issues.flatMap(({ message }) => sentenceComplaints(message)),
  ];
}

/** A text may break its length, its pattern and its format at once. */
const mostOfScalar = 3;

/** A member of the random models has at most five fields, a tag, and a field too much. */
const mostIssues = 7;
const longestMessage = 400;

/**
 * Where issues may be: the mistake's own place. Where the value is now as near to another member of a union, nobody can
 * tell which one was meant, so there the union's place.
 */
function mistakenArea({ value, path, unions }: Mistake, root: Schema): ValuePath {
  const unclear = unions.find((union) => isUnclear(union, value, path, root));
  return unclear === undefined ? path : unclear.path;
}

function isUnclear(
  { path, own, others }: PassedUnion,
  value: Json,
  mistaken: ValuePath,
  root: Schema,
): boolean {
  const found = valueIn(value, path);
  if (found === undefined) return false;
  const members = [...own, ...others].flatMap((member) => objectMembers(member, root));
  // A tag that no member has is itself what is wrong.
  if (mistaken.length === path.length + 1 && isTagOfNone(found, String(mistaken.at(-1)), members))
    return false;
  const nearest = (some: readonly Schema[]): number =>
    Math.min(...some.map((member) => distance(found, member, root)));
  return nearest(others) <= nearest(own);
}

function isTagOfNone(value: Json, name: string, members: readonly Schema[]): boolean {
  if (!isJsonObject(value) || members.length < 2) return false;
  const tag = Object.hasOwn(value, name) ? value[name] : undefined;
  return members.every(({ properties = {} }) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own === undefined || constantsOf(own) === undefined) return false;
    return tag === undefined || !isOneOfConstants(tag, own);
  });
}

/** The members of a union that are objects, those of unions in it too. */
function objectMembers(schema: Schema, root: Schema): readonly Schema[] {
  const { $ref, anyOf = [], oneOf = [] } = schema;
  const inner = [...($ref === undefined ? [] : [referenced($ref, root)]), ...anyOf, ...oneOf];
  const own = schema.properties === undefined ? [] : [schema];
  return [...own, ...inner.flatMap((member) => objectMembers(member, root))];
}

function isIn(path: ValuePath, area: ValuePath): boolean {
  return area.every((step, index) => path[index] === step);
}

/** Whether a value has what a path leads to, or but for its last step an object that may have it. */
function exists(path: ValuePath, value: Json): boolean {
  const last = path.at(-1);
  if (last === undefined) return true;
  const parent = valueIn(value, path.slice(0, -1));
  if (typeof last === "number") return valueIn(value, path) !== undefined;
  return parent !== undefined && isJsonObject(parent);
}

function valueIn(value: Json, path: ValuePath): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(found) && typeof step === "number") found = found[step];
    else if (isJsonObject(found) && typeof step === "string" && Object.hasOwn(found, step))
      found = found[step];
    else return undefined;
  }
  return found;
}

function repeated(issues: readonly ToldIssue[]): readonly string[] {
  const seen = new Set<string>();
  return issues.flatMap(({ path, message, rule, code = rule }) => {
    const keys = [`${told(path)}: ${message}`, `${told(path)} by ${code}`];
    const isRepeated = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isRepeated ? ["says the same twice"] : [];
  });
}

function sentenceComplaints(message: string): readonly string[] {
  const [, expected = "", received = ""] = /must be (.*), not (.*)\.$/s.exec(message) ?? [];
  const isContradiction =
    received !== "" && expected.split(/, or | or |, /).some((one) => one === received);
  return [
    ...(isContradiction ? ["contradicts itself"] : []),
    ...(message.length > longestMessage ? ["has a very long message"] : []),
    ...(/by the rule|\bundefined\b|\[object |\bNaN\b/.test(message)
      ? ["says what nobody understands"]
      : []),
    ...(/[^.]\.$/.test(message) ? [] : ["is no sentence"]),
  ];
}

function told(path: ValuePath): string {
  return JSON.stringify(path);
}
