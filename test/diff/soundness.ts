import { mergeDocuments } from "../../generator/canonical/merge.js";
import { prototypeAsPattern } from "../../generator/canonical/prototype-property.js";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import type { SchemaChange } from "../../generator/diff/change.js";
import { allOutputs } from "../../generator/emit/job/outputs.js";
import { reservedNames } from "../../generator/emit/reserved-names.js";
import { diff } from "../../generator/generation/diff.js";
import { comparedDocuments } from "../../generator/pipeline.js";
import { referenceTo } from "../../generator/schema/reference-names.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { mapSchemas } from "../../generator/schema/traverse.js";
import { verdicts } from "../canonical/verdicts.js";
import { type Draw, drawFrom } from "../soundness/pydantic-values.js";
import { type Definitions, nearValue, sampleValue } from "./sample-values.js";

/** What was found for two schemas. */
export interface Soundness {
  /** Values that a verdict of "compatible" is wrong about. */
  readonly wrong: readonly string[];
  /** How many values were judged by verdicts of "compatible". */
  readonly judged: number;
  /** Of the audiences for whom a change was called breaking, for how many a value shows it. */
  readonly breaking: number;
  readonly shown: number;
}

const nothingFound: Soundness = { wrong: [], judged: 0, breaking: 0, shown: 0 };

/**
 * Compares two schemas, and tries values to see that what is called compatible is: for a reader, that the old
 * schema accepts what the new one does; for a writer, the other way round. Values have no fields that a model
 * ignores: no service sends such, and no client does on purpose.
 */
export function soundnessOf(before: Schema, after: Schema, seed: number): Soundness {
  const both = endlessOr(() => refusedOr(() => [canonical(before), canonical(after)] as const));
  if (both === undefined) return nothingFound;
  const changes = diff(asJson(before), asJson(after));
  const draw = drawFrom(seed);
  const [old, now] = both;
  const values = [...samples(old, draw), ...samples(now, draw)];
  const verdict = endlessOr(() => ({
    old: verdicts(judged(documentOf(old)), values),
    now: verdicts(judged(documentOf(now)), values),
    closedOld: verdicts(judged(closed(old)), values),
    closedNow: verdicts(judged(closed(now)), values),
  }));
  if (verdict === undefined) return nothingFound;
  const counter = (sent: readonly boolean[], accepted: readonly boolean[]): readonly Json[] =>
    values.filter((_, index) => sent[index] === true && accepted[index] !== true);
  const audiences = [
    ["reader", verdict.closedNow, counter(verdict.closedNow, verdict.old)],
    ["writer", verdict.closedOld, counter(verdict.closedOld, verdict.now)],
  ] as const;
  const wrong: string[] = [];
  let [count, breaking, shown] = [0, 0, 0];
  for (const [audience, sent, counterexamples] of audiences) {
    if (changes.some((change) => change[audience] === "breaking")) {
      breaking += 1;
      if (counterexamples.length > 0) shown += 1;
    } else {
      count += sent.filter(Boolean).length;
      wrong.push(
        ...counterexamples
          .slice(0, 1)
          .map((value) => told(audience, value, changes, before, after)),
      );
    }
  }
  return { wrong, judged: count, breaking, shown };
}

function told(
  audience: string,
  value: Json,
  changes: readonly SchemaChange[],
  before: Schema,
  after: Schema,
): string {
  return [
    `${audience}: ${JSON.stringify(value)}`,
    `  changes: ${changes.map(({ code, model, path }) => `${code} ${model} ${path.join(".")}`).join("; ")}`,
    `  before: ${JSON.stringify(before)}`,
    `  after: ${JSON.stringify(after)}`,
  ].join("\n");
}

interface Canonical {
  readonly root: string;
  readonly definitions: Definitions;
}

function canonical(schema: Schema): Canonical {
  const file = { path: "", text: "", value: asJson(schema) };
  const files = { validation: [file], serialization: [] };
  const { roots, models } = mergeDocuments(
    comparedDocuments(files, reservedNames(allOutputs), () => {}),
  );
  const definitions = [...models.values()].map(({ name, read = {} }) => [name, read] as const);
  return { root: roots[0] ?? "", definitions: new Map(definitions) };
}

function samples({ root, definitions }: Canonical, draw: Draw): readonly Json[] {
  const schema: Schema = { $ref: referenceTo(root) };
  const made = Array.from({ length: 12 }, () => sampleValue(schema, definitions, draw));
  return [...made, ...made.flatMap((value) => [nearValue(value, draw), nearValue(value, draw)])];
}

function documentOf({ root, definitions }: Canonical): Schema {
  return { $ref: referenceTo(root), $defs: Object.fromEntries(definitions) };
}

function judged(document: Schema): Schema {
  return mapSchemas(document, prototypeAsPattern);
}

/** The same where models that ignore other fields refuse them. */
function closed(document: Canonical): Schema {
  return mapSchemas(documentOf(document), (schema, pointer) =>
    schema.properties !== undefined &&
    schema.additionalProperties === undefined &&
    !/\/(?:allOf|not|if|then|else|dependentSchemas)(?:\/|$)/.test(pointer)
      ? { ...schema, additionalProperties: false }
      : schema,
  );
}

/** A schema that cannot be generated from is refused with a reason, and there is nothing to compare. */
function refusedOr<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** A model that is only itself again (`{ $ref }`) has no values, and AJV looks for their end. */
function endlessOr<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function asJson(schema: Schema): Json {
  // Safe: what JSON.parse gives is JSON.
  return JSON.parse(JSON.stringify(schema)) as Json;
}
