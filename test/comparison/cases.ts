import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A schema to generate from, as a service's parameters. */
export interface Case {
  /** The service's name. */
  readonly name: string;
  /** Its `parameters` of the config, relative to the folder of the cases. */
  readonly parameters: string | { readonly validation: string; readonly serialization: string };
}

/** All cases in a folder. */
export interface CaseSet {
  /** What they were made from. */
  readonly made: string;
  readonly cases: readonly Case[];
}

/** Some cases that are run one after the other, and documented together. */
export interface Batch {
  readonly number: number;
  /** The place of its first case among all. */
  readonly start: number;
  readonly cases: readonly Case[];
}

const casesInBatch = 100;

export function readCases(folder: string): CaseSet {
  // Safe: `makeCases` wrote it.
  return JSON.parse(readFileSync(join(folder, "cases.json"), "utf8")) as CaseSet;
}

/**
 * The batches of a set.
 *
 * @param sample - about how many cases are wanted; the batches are as they are without it. The first, with the
 * examples, is always among them.
 */
export function batchesOf({ cases }: CaseSet, sample: number = cases.length): readonly Batch[] {
  const count = Math.ceil(cases.length / casesInBatch);
  const wanted = Math.min(count, Math.ceil(sample / casesInBatch));
  const chosen = Array.from({ length: wanted }, (_, index) => Math.floor((index * count) / wanted));
  return chosen.map((number) => ({
    number,
    start: number * casesInBatch,
    cases: cases.slice(number * casesInBatch, (number + 1) * casesInBatch),
  }));
}
