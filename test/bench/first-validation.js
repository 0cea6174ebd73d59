// How soon a fresh process has judged its first job: from the start of the import to the verdict.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { cutoutJob, cutoutJobSchema } from "./job-schema.js";
import { median, shortNumber, spread, table } from "./measure.js";
import { root } from "./own-code.js";
import { heyApiModule } from "./peer-validators.js";

const rounds = 15;

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const zod = heyApiModule(folder, cutoutJobSchema(), "CutoutJob", "zod");
  const programs = {
    "this project": `
      import { safeParseJob } from "${root}generated/image-cutout/index.ts";
      export const accepts = (job) => safeParseJob(job).issues === undefined;`,
    "AJV at run time": `
      import { Ajv2020 } from "ajv/dist/2020.js";
      import addFormats from "ajv-formats";
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      addFormats(ajv);
      export const accepts = ajv.compile(${JSON.stringify(cutoutJobSchema())});`,
    "zod, by hey-api": `
      import { zCutoutJob } from "${zod}";
      export const accepts = (job) => zCutoutJob.safeParse(job).success;`,
  };
  const files = [];
  for (const [name, contents] of Object.entries(programs)) {
    const outfile = join(folder, `${files.length}.mjs`);
    await build({
      ...{ stdin: { contents, resolveDir: `${root}test/bench`, loader: "ts" }, outfile },
      ...{ bundle: true, minify: true, format: "esm", platform: "node", logLevel: "error" },
      nodePaths: [join(root, "test/bench/node_modules")],
    });
    files.push([name, outfile]);
  }
  const times = new Map(files.map(([name]) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, file] of files) {
      const milliseconds = firstVerdict(folder, file);
      if (round >= 0) times.get(name).push(milliseconds);
    }
  rmSync(folder, { recursive: true });
  for (const all of times.values()) all.sort((a, b) => a - b);
  const [[, own]] = times;
  return table(
    [
      "from import to the first verdict",
      "ms, median (half of the runs)",
      "later than this project",
    ],
    [...times].map(([name, all]) => [name, spread(all), shortNumber(median(all) / median(own))]),
  );
}

/** Each is bundled and minified, as it would be shipped. */
function firstVerdict(folder, file) {
  const program = join(folder, "first.mjs");
  writeFileSync(
    program,
    `const start = performance.now();
    const { accepts } = await import(${JSON.stringify(file)});
    if (!accepts(${JSON.stringify(cutoutJob())})) throw new Error("The job is refused.");
    console.log(performance.now() - start);`,
  );
  return Number(execFileSync(process.execPath, [program], { encoding: "utf8" }));
}
