import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Batch } from "./cases.js";

/** A build of this program. */
export interface Build {
  /** As the user named it. */
  readonly path: string;
  /** The hash of its files. */
  readonly id: string;
  /** The folder of `api.js` and `cli.cjs`. */
  readonly dist: string;
  /** The file with what it makes of a batch. */
  readonly resultFile: (cases: string, batch: Batch) => string;
  /** What it made of a batch, as it is in the file; to be read with `textsIn`. */
  readonly results: (cases: string, batch: Batch) => Buffer;
}

/** What was made of each case, by its name: texts by their path. */
export interface Texts {
  readonly [name: string]: { readonly [path: string]: string };
}

const runner = readFileSync(new URL("run-batch.js", import.meta.url));

/**
 * The build in a checkout or a folder `dist`.
 *
 * @param run - tells apart the runs of one build that is compared with itself.
 */
export function buildAt(path: string, run = ""): Build {
  const dist = [join(path, "dist"), path]
    .map((each) => resolve(each))
    .find((each) => existsSync(join(each, "api.js")));
  if (dist === undefined) throw new Error(`${path} has no dist/api.js: build it first`);
  const hash = createHash("sha256").update(runner);
  for (const name of readdirSync(dist).sort()) {
    if (/\.(?:cjs|js|json)$/.test(name))
      hash.update(`\0${name}\0`).update(readFileSync(join(dist, name)));
  }
  const id = `${hash.digest("hex").slice(0, 16)}${run}`;
  const resultFile = (cases: string, { number }: Batch): string =>
    join(cases, "results", id, `${String(number).padStart(4, "0")}.json.gz`);
  return {
    path,
    id,
    dist,
    resultFile,
    results: (cases, batch) => readFileSync(resultFile(cases, batch)),
  };
}

/** What is in a file of results. */
export function textsIn(file: Buffer): Texts {
  // Safe: `run-batch.js` wrote it.
  return JSON.parse(gunzipSync(file).toString()) as Texts;
}
