// How soon a fresh process has judged its first job: from the start of the import to the verdict.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cutoutJob, cutoutJobSchema } from "./job-schema.js";
import { median, shortNumber, spread, table } from "./measure.js";
import { bundled, root } from "./own-code.js";
import { validatorModules, validatorPeers } from "./peer-validators.js";
import { upstreamPeers, upstreamPython } from "./upstream.js";

const rounds = 15;
const job = JSON.stringify(cutoutJob());

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const runs = { ...(await bundledRuns(folder)), ...pythonRuns() };
  const times = new Map(Object.keys(runs).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, run] of Object.entries(runs)) {
      const milliseconds = Number(run());
      if (round >= 0) times.get(name).push(milliseconds);
    }
  rmSync(folder, { recursive: true });
  for (const all of times.values()) all.sort((a, b) => a - b);
  const [own, ajv] = ["this project", "AJV at run time"].map((name) => median(times.get(name)));
  return {
    title: "The first validation in a fresh process",
    about:
      "From the start of the import to the verdict on a job of the image cutout, without what Node or Python takes to start. Those of JavaScript are bundled and minified, as they would be shipped. Upstream's model of the job is imported with all of its package; the parameters alone need Pydantic only.",
    peers: [...validatorPeers, ...upstreamPeers(["pydantic", "safir"])],
    promises: [
      {
        what: "The first validation in a fresh process",
        ...{ own: [own], others: [ajv], beside: "AJV at run time", unit: "ms", atLeast: 5 },
      },
    ],
    tables: table(
      ["from import to verdict", "ms, median (half of the runs)", "later than this project"],
      [...times].map(([name, all]) => [
        ...[name, spread(all)],
        name === "this project" ? "" : shortNumber(median(all) / own),
      ]),
    ),
  };
}

async function bundledRuns(folder) {
  const codes = {
    "this project": `
      import { safeParseJob } from "${root}generated/image-cutout/index.ts";
      export const accepts0 = (job) => safeParseJob(job).issues === undefined;`,
    ...validatorModules(folder, cutoutJobSchema(), ["CutoutJob"]),
  };
  const runs = {};
  for (const [name, code] of Object.entries(codes)) {
    const index = Object.keys(runs).length;
    const [module, program] = ["module", "program"].map((kind) =>
      join(folder, `${kind}-${index}.mjs`),
    );
    writeFileSync(module, await bundled(code, true));
    writeFileSync(
      program,
      `const start = performance.now();
      const { accepts0 } = await import(${JSON.stringify(module)});
      if (!accepts0(${job})) throw new Error("The job is refused.");
      console.log(performance.now() - start);`,
    );
    runs[name] = () => execFileSync(process.execPath, [program], { encoding: "utf8" });
  }
  return runs;
}

/** None where Python is not there. */
function pythonRuns() {
  const kinds = { "Pydantic, upstream's model": "job", "Pydantic, parameters alone": "parameters" };
  return Object.fromEntries(
    Object.entries(kinds)
      .map(([name, kind]) => [name, () => upstreamPython("pydantic_first.py", [kind, job])])
      .filter(([, run]) => run() !== undefined),
  );
}
