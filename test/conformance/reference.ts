import type { Json } from "../../generator/schema/schema.js";
import type { TestedIssue } from "../generated/generate-and-import.js";
import { linesOf } from "./python.js";

/** An error of the reference validator, as `reference.py` writes it. */
interface ReferenceError {
  readonly path: Path;
  readonly keyword: string;
  /** The properties that are missing, or whose names are wrong. */
  readonly properties: readonly string[];
}

type Path = readonly (string | number)[];

/** A value with what we say is wrong with it. */
export interface Judged {
  readonly value: Json;
  readonly issues: readonly TestedIssue[];
}

/** How often we and the reference agree, and where we do not. */
export interface Comparison {
  readonly values: number;
  readonly invalid: number;
  /** Values that break a format, which the reference does not look at. */
  readonly breakFormat: number;
  readonly disagreements: readonly string[];
}

/**
 * Compares our verdicts with those of Python's jsonschema on the same schema: the same values are rejected,
 * at the same places. By nature they differ in one thing, which does not count: formats are annotations to
 * JSON Schema, and checked by us as Pydantic checks them. (A number such as 1.0 is an integer to both, and
 * the patterns of the schema are JavaScript's, which the reference leaves to an engine for these.)
 */
export function comparedWithReference(
  python: string,
  schema: object,
  judged: readonly Judged[],
): Comparison {
  const lines = linesOf(python, "reference.py", [], [schema, ...judged.map(({ value }) => value)]);
  // Safe: the format that the script documents.
  const verdicts = lines as readonly (readonly ReferenceError[])[];
  if (verdicts.length !== judged.length)
    throw new Error("the reference has not judged every value");
  return {
    values: judged.length,
    invalid: verdicts.filter((errors) => errors.length > 0).length,
    breakFormat: judged.filter(({ issues }) => issues.some(isOfFormat)).length,
    disagreements: judged.flatMap(({ value, issues }, index) => {
      const problem = disagreement(verdicts[index] ?? [], issues);
      return problem === undefined ? [] : [`${problem}: ${JSON.stringify(value)}`];
    }),
  };
}

/** What is different between the reference's verdict and ours; undefined where they agree. */
function disagreement(
  errors: readonly ReferenceError[],
  issues: readonly TestedIssue[],
): string | undefined {
  const places = errors.map(placesOf);
  const beyond = issues.filter(
    (issue) => !isOfFormat(issue) && !places.some((own) => own.some((place) => isAt(issue, place))),
  );
  if (beyond.length > 0) return `rejected for ${JSON.stringify(beyond)}, not ${told(errors)}`;
  const missed = errors.filter(
    (_, index) => !issues.some((issue) => places[index]?.some((place) => isAt(issue, place))),
  );
  return missed.length > 0 ? `not rejected for ${told(missed)}` : undefined;
}

interface Place {
  readonly path: Path;
  /** Whether an issue may be deeper: of a union, the reference does not say what is wrong in its members. */
  readonly isUnion: boolean;
}

/** Where an error is: at the value, or at the property that is missing or whose name is wrong. */
function placesOf({ path, keyword, properties }: ReferenceError): readonly Place[] {
  return [
    { path, isUnion: keyword === "anyOf" || keyword === "oneOf" },
    ...properties.map((name) => ({ path: [...path, name], isUnion: false })),
  ];
}

function isAt({ path }: TestedIssue, place: Place): boolean {
  const start = place.isUnion ? path.slice(0, place.path.length) : path;
  return JSON.stringify(start) === JSON.stringify(place.path);
}

function isOfFormat({ rule }: TestedIssue): boolean {
  return rule === "format";
}

function told(errors: readonly ReferenceError[]): string {
  return JSON.stringify(errors.slice(0, 3));
}
