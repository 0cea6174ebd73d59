// Validating and parsing beside AJV compiled at run time on the raw schema, and what hey-api writes for zod and valibot.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cutoutJob, cutoutJobSchema, drawing, tenMembersSchema } from "./job-schema.js";
import { wireJob } from "./jobs.js";
import { measure, median, shortNumber, spread, table } from "./measure.js";
import { imported, root } from "./own-code.js";
import { ajvFor, heyApiFor } from "./peer-validators.js";

export async function bench() {
  const jobs = await contenders(cutoutJobSchema(), "CutoutJob", await ownJobs());
  const many = { ...cutoutJob(), results: thousandResults() };
  const shapes = await contenders(tenMembersSchema(), "Drawing", await ownDrawings());
  const tasks = [
    ["a job", jobs, cutoutJob()],
    ["a job with 1,000 results", jobs, many],
    ["a job with two mistakes", jobs, wrong(cutoutJob())],
    ["300 of a union of ten", shapes, drawing()],
  ].map(([name, runs, value]) => {
    const isValid = name !== "a job with two mistakes";
    for (const [who, run] of Object.entries(runs))
      if (run(value) !== isValid) throw new Error(`${who} is wrong about ${name}`);
    // What accepts anything does not validate.
    const fair = Object.entries(runs).filter(([, run]) => !run(wrong(value)));
    return { name, times: measure(Object.fromEntries(fair.map(called(value)))) };
  });
  return tablesOf(tasks);
}

/** Those that are compared, each a function that says whether it accepts a value. */
async function contenders(schema, name, own) {
  const ajv = ajvFor(schema);
  const zod = (await heyApiFor(schema, name, "zod"))[`z${name}`];
  const valibot = (await heyApiFor(schema, name, "valibot"))[`v${name}`];
  const { safeParse: valibotParse } = await imported(`export { safeParse } from "valibot"`);
  return {
    ...own,
    "AJV at run time": (value) => ajv(value),
    "zod, by hey-api": (value) => zod.safeParse(value).success,
    "valibot, by hey-api": (value) => valibotParse(valibot, value).success,
  };
}

async function ownJobs() {
  const { safeParseJob, validateSerializedJob, validateCutoutParameters } = await imported(`
    export { safeParseJob } from "${root}generated/image-cutout/index.ts";
    export { validateCutoutParameters } from "${root}generated/image-cutout/validators.ts";
    export { validateSerializedJob } from "${root}generated/uws/validators.ts";
  `);
  return {
    "this project, validated": (job) =>
      validateSerializedJob(job) && validateCutoutParameters(job.json_parameters),
    "this project, parsed": (job) => safeParseJob(job).issues === undefined,
  };
}

async function ownDrawings() {
  const { generate } = await import(`${root}dist/api.js`);
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(tenMembersSchema()));
  const config = { out: "out", services: { drawing: { parameters: "schema.json" } } };
  await generate(config, { folder });
  const { safeParseParameters, validateDrawing } = await imported(`
    export { safeParseParameters } from "${folder}/out/drawing/index.ts";
    export { validateDrawing } from "${folder}/out/drawing/validators.ts";
  `);
  rmSync(folder, { recursive: true });
  return {
    "this project, validated": validateDrawing,
    "this project, parsed": (value) => safeParseParameters(value).issues === undefined,
  };
}

function thousandResults() {
  return Array.from({ length: 1000 }, (_, index) => wireJob(index).results[index % 2]);
}

function wrong(value) {
  if (value.shapes !== undefined) return { shapes: [...value.shapes, { kind: "none" }] };
  const [circle, polygon] = value.json_parameters.stencils;
  const stencils = [{ ...circle, radius: -1 }, polygon];
  return { ...value, phase: "DONE", json_parameters: { ...value.json_parameters, stencils } };
}

function tablesOf(tasks) {
  const names = Object.keys(tasks[0].times);
  const [own] = names;
  const head = tasks.map(({ name }) => name);
  return [
    table(
      ["µs, median (half of the runs)", ...head],
      names.map((name) => [name, ...tasks.map(({ times }) => cell(times[name], spread))]),
    ),
    table(
      ["times slower than this project's validators", ...head],
      names
        .slice(1)
        .map((name) => [
          name,
          ...tasks.map(({ times }) =>
            cell(times[name], (all) => shortNumber(median(all) / median(times[own]))),
          ),
        ]),
    ),
  ].join("\n");
}

function called(value) {
  return ([name, run]) => [name, () => run(value)];
}

function cell(times, show) {
  return times === undefined ? "accepts anything" : show(times);
}
