/**
 * Compares what two builds of this program make of many schemas: the files that they generate, the documentation, the
 * diagnostics, the messages of failures, and what `diff` says. For changes that must not change the output.
 *
 *     npm run compare -- [<before> [<after>]] [options]
 *
 * `<before>` and `<after>` are checkouts that were built (`npm ci && npm run build`), or their folders `dist`; without
 * `<after>` it is this checkout, which is built first. Without either, only the cases are made.
 *
 *     --cases FOLDER   Where the cases are, or are made when there are none (default: a temporary folder).
 *     --count N        How many random models to make (default 10000).
 *     --seed N         What they are made from (default 20261125).
 *     --sample N       Compare only about so many of the cases, spread evenly; the examples always are.
 *     --jobs N         How many processes work at the same time (default 1).
 *     --out FOLDER     Where the report and the texts of cases that differ go (default: CASES/differences).
 *
 * The cases: random models of all kinds (every tenth of them with junk put into its schema), each group of the official
 * test suite and each model of the OpenAPI documents where the folder `shared` is beside the repository, and the
 * examples. Each is generated as TypeScript and documented as Markdown; some also as JavaScript, with other options, as
 * a site, or compared by `diff`.
 *
 * What a build makes of a batch of cases is kept in CASES/results, under the hash of the build's files: another run
 * does only what is missing. A build that is compared with itself is run twice, which shows whether its output depends on
 * anything but the input. Cases are run in processes of their own, and one that does not end is stopped and recorded
 * like any result. The exit code is 1 where something differs.
 */
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildAt } from "./build.js";
import { batchesOf, type CaseSet, readCases } from "./cases.js";
import { type Difference, differencesIn } from "./differences.js";
import { makeCases } from "./make-cases.js";
import { reportOf, writeReport } from "./report.js";
import { runBuild } from "./run-build.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: "string", default: join(tmpdir(), "uws-codegen-comparison") },
    count: { type: "string", default: "10000" },
    seed: { type: "string", default: "20261125" },
    sample: { type: "string" },
    jobs: { type: "string", default: "1" },
    out: { type: "string" },
  },
});

const folder = resolve(values.cases);
const [before, after = fileURLToPath(new URL("../../", import.meta.url))] = positionals;
const set = casesIn(folder);
if (before !== undefined) process.exitCode = await compare(before, after);

function casesIn(path: string): CaseSet {
  if (!existsSync(join(path, "cases.json")))
    makeCases(path, { count: Number(values.count), seed: Number(values.seed) });
  const found = readCases(path);
  console.log(`${found.cases.length} cases in ${path} (${found.made})`);
  return found;
}

async function compare(...paths: readonly [string, string]): Promise<0 | 1> {
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  const batches = batchesOf(set, sample);
  const [first, second] = paths.map((path) => buildAt(path));
  if (first === undefined || second === undefined) return 1;
  const builds = [first, first.id === second.id ? buildAt(second.path, "-again") : second];
  for (const build of builds) {
    const start = performance.now();
    const done = await runBuild(build, folder, batches, { jobs: Number(values.jobs) });
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${build.path}: ${done} of ${batches.length} batches run in ${seconds} s`);
  }
  const [left, right] = builds;
  if (left === undefined || right === undefined) return 1;
  const differences: Difference[] = [];
  let files = 0;
  for (const batch of batches) {
    const found = differencesIn(left.results(folder, batch), right.results(folder, batch));
    files += found.files;
    differences.push(...found.differences);
  }
  const report = reportOf(differences, {
    cases: batches.flatMap((one) => one.cases).length,
    files,
  });
  const out = resolve(values.out ?? join(folder, "differences"));
  writeReport(out, report, differences);
  console.log(report.summary);
  console.log(`The report, and the texts of cases that differ: ${out}`);
  return differences.length === 0 ? 0 : 1;
}
