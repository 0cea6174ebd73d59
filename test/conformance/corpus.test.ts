import { appendFileSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { seed } from "../seed.js";
import { judgePackage, type PackageVerdict } from "./corpus-package.js";
import { explained, faultsOf, type Group, table } from "./corpus-report.js";
import { pythonOf } from "./python.js";

/** The environments whose packages are tried: CI has time for the small one alone. */
const environments =
  process.env["CORPUS"] === "all" ? ["corpus-small", "corpus"] : ["corpus-small"];

const instancesOfEach = 3;

const verdicts: PackageVerdict[] = [];

afterAll(() => {
  const causes = [...explained(verdicts.flatMap(({ values }) => values))];
  const reasons = causes.map(([cause, count]) => `${count} explained: ${cause}`);
  console.log([`(SEED=${seed})`, table(verdicts), ...reasons].join("\n"));
});

describe.each(environments)("every model of the packages in %s.txt", (environment) => {
  const python = pythonOf(environment);
  it.each(packagesOf(environment))("%s", { timeout: 3_600_000 }, async (name) => {
    const verdict = await judgePackage(python, name, instancesOfEach, seed);
    verdicts.push(verdict);
    expect(verdict.models.length).toBeGreaterThan(0);
    const faults = faultsOf(verdict);
    if (faults.length > 0) told(name, faults);
    expect(faults.map(({ title, count }) => `${count} × ${title}`)).toEqual([]);
  });
});

/** Says what is wrong, with the smallest of each kind: in full in the file that FAULTS names. */
function told(name: string, faults: readonly Group[]): void {
  const lines = faults.map(({ title, count, smallest }) => [`${count} × ${title}`, smallest]);
  const shortened = lines.map(([title, smallest = ""]) => [title, smallest.slice(0, 2000)]);
  console.log([name, ...shortened.flat()].join("\n    "));
  const file = process.env["FAULTS"];
  if (file !== undefined) appendFileSync(file, [`# ${name}`, ...lines.flat(), ""].join("\n"));
}

/** The packages in the first paragraph of a requirements file; what the scripts need is in the others. */
function packagesOf(environment: string): readonly string[] {
  const text = readFileSync(new URL(`${environment}.txt`, import.meta.url), "utf8");
  return [...(text.split("\n\n")[0] ?? "").matchAll(/^([\w.-]+)==/gm)].map(([, name = ""]) => name);
}
