import type { Correction } from "../bundle/correction.js";
import { diagnostic, failure, type Report } from "../diagnostics/diagnostic.js";
import { pointerTokens, valueAt } from "../schema/json-pointer.js";
import type { Mode } from "../schema/mode.js";
import { isJsonObject, type Schema, sameJson } from "../schema/schema.js";
import { contradictionsIn } from "./contradictions.js";

/** Applies corrections, in order, to the definitions of a document whose models have their names. */
export function applyOverlay(
  document: Schema,
  corrections: readonly Correction[],
  mode: Mode,
  report: Report,
): Schema {
  const { $defs: before = {} } = document;
  const definitions = new Map(Object.entries(before));
  const ofMode = corrections.filter((each) => each.mode === undefined || each.mode === mode);
  for (const correction of ofMode) {
    for (const name of correction.models) {
      const model = definitions.get(name);
      if (model !== undefined) definitions.set(name, applied(model, name, correction, report));
    }
  }
  const after = Object.fromEntries(definitions);
  refuseContradictions(before, after, ofMode);
  return { ...document, $defs: after };
}

type Definitions = { readonly [name: string]: Schema };

/** Refuses corrections after which a schema says something that no value satisfies, where it did not before. */
function refuseContradictions(
  before: Definitions,
  after: Definitions,
  corrections: readonly Correction[],
): void {
  for (const [name, model] of Object.entries(after)) {
    const upstream = before[name];
    if (upstream === undefined || upstream === model) continue;
    const known = contradictionsIn(upstream, before);
    for (const [place, contradiction] of contradictionsIn(model, after)) {
      if (known.has(place)) continue;
      const ofModel = corrections.filter(({ models }) => models.includes(name));
      const near = ofModel.filter(({ path }) => path.startsWith(place) || place.startsWith(path));
      const { reason = "" } = near.at(-1) ?? ofModel.at(-1) ?? {};
      const target = `${name}${place}`;
      const pointer = `/$defs/${target}`;
      throw failure("overlay-contradiction", { target, ...contradiction, reason }, { pointer });
    }
  }
}

/** Says which corrections are for models that no schema has: a name is misspelt, or the model is gone. */
export function reportMissingModels(
  corrections: readonly Correction[],
  known: ReadonlySet<string>,
  overlay: string,
  report: Report,
): void {
  for (const [index, { models, reason }] of corrections.entries()) {
    for (const model of models) {
      if (known.has(model)) continue;
      report(
        diagnostic(
          "overlay-model-missing",
          { model, known: [...known], reason },
          { file: overlay, pointer: `/corrections/${index}/models` },
        ),
      );
    }
  }
}

function applied(model: Schema, name: string, correction: Correction, report: Report): Schema {
  const { op, path, value, reason } = correction;
  const before = valueAt(model, path);
  const after = op === "merge" ? merged(before, value) : value;
  const target = `${name}${path}`;
  const pointer = `/$defs/${target}`;
  if (op === "test") {
    if (!sameJson(before, value)) throw lost(name, correction, pointer, "value");
    return model;
  }
  if (op !== "add" && before === undefined) {
    report(diagnostic("overlay-target-gone", { target, reason }, { pointer }));
    return model;
  }
  if (op === "add" && !hasPlace(model, pointerTokens(path))) {
    throw lost(name, correction, pointer, "place in list");
  }
  if (op !== "remove" && sameJson(before, after)) {
    report(diagnostic("overlay-without-effect", { target, reason }, { pointer }));
    return model;
  }
  report(diagnostic("overlay-applied", { reason, evidence: correction.evidence }, { pointer }));
  // Safe: the pointer is not empty (the overlay's own schema says so), so the model stays an object.
  return edited(model, pointerTokens(path), op, after) as Schema;
}

/** Whether every list on the way has the item that the path names; objects on the way are made. */
function hasPlace(node: unknown, [token, ...rest]: readonly string[]): boolean {
  if (token === undefined) return true;
  if (Array.isArray(node)) {
    const index = token === "-" ? node.length : /^(?:0|[1-9]\d*)$/.test(token) ? Number(token) : -1;
    if (rest.length === 0) return index >= 0 && index <= node.length;
    return index >= 0 && index < node.length && hasPlace(node[index], rest);
  }
  return !isJsonObject(node) || !Object.hasOwn(node, token) || hasPlace(node[token], rest);
}

function edited(
  node: unknown,
  tokens: readonly string[],
  op: Correction["op"],
  value: unknown,
): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(node)) {
    const index = token === "-" ? node.length : Number(token);
    if (rest.length > 0) return node.with(index, edited(node[index], rest, op, value));
    if (op === "remove") return node.toSpliced(index, 1);
    return op === "add" ? node.toSpliced(index, 0, value) : node.with(index, value);
  }
  const object = isJsonObject(node) ? node : {};
  if (rest.length === 0 && op === "remove") {
    return Object.fromEntries(Object.entries(object).filter(([key]) => key !== token));
  }
  return { ...object, [token]: edited(object[token], rest, op, value) };
}

/** RFC 7396: the patch's keys over the target's; null takes a key away. */
function merged(target: unknown, patch: unknown): unknown {
  if (!isJsonObject(patch)) return patch;
  const result = new Map(Object.entries(isJsonObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, merged(result.get(key), value));
  }
  return Object.fromEntries(result);
}

function lost(
  model: string,
  { reason }: Correction,
  pointer: string,
  problem: "value" | "place in list",
): Error {
  return failure("overlay-test-failed", { model, problem, reason }, { pointer });
}
