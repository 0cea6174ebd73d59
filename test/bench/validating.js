// Validating beside others: AJV compiled at run time on the raw schema, what hey-api writes for zod and valibot,
// TypeBox's compiler on the raw schema, typia, and Pydantic itself.
import { cutoutJob, drawing, jobOfResults, wrong, wrongEach } from "./job-schema.js";
import { measure, median, shortNumber, spread, table } from "./measure.js";
import { validatorPeers } from "./peer-validators.js";
import { pydanticTimes, upstreamPeers } from "./upstream.js";
import { drawingValidators, jobValidators } from "./validators.js";

const own = "this project, validated";

export async function bench() {
  const [jobs, shapes] = [await jobValidators(), await drawingValidators()];
  const many = jobOfResults(1000);
  const tasks = [
    { name: "a job", runs: jobs, kind: "job", value: cutoutJob() },
    { name: "1,000 results", runs: jobs, kind: "job", value: many },
    { name: "a job, two mistakes", runs: jobs, kind: "job", value: wrong(cutoutJob()) },
    { name: "1,000 results, two mistakes", runs: jobs, kind: "job", value: wrong(many) },
    { name: "300 of a union of ten", runs: shapes, kind: "union", value: drawing() },
  ];
  const python = pydanticTimes(
    Object.fromEntries(tasks.map(({ name, kind, value }) => [name, [kind, value]])),
  );
  const times = new Map(
    tasks.map((task) => {
      const { fromObjects, fromText } = python[task.name] ?? {};
      const pydantic = { "Pydantic, from objects": fromObjects, "Pydantic, from text": fromText };
      return [task.name, { ...measure(fairRuns(task)), ...pydantic }];
    }),
  );
  return {
    title: "Validating",
    about:
      "A job of the image cutout, from an object that `JSON.parse` gave, and a list of 300 objects of a tagged union of ten models. This project's validators of the job and of its parameters are called, or `safeParseJob`, which copies and fills in defaults as well. The others are given the raw schema: AJV and TypeBox's compiler as it is, zod and valibot by way of hey-api (for valibot with unions that have names, or it would not look into lists of them), typia by way of types with tags that say the same. All look for everything that is wrong where something is. Pydantic makes its models, from Python's objects or from text.",
    peers: [...validatorPeers, ...upstreamPeers(["pydantic", "safir"])],
    promises: promisesOf(times),
    tables: tablesOf(times),
  };
}

function promisesOf(times) {
  const promise = (what, tasks, beside, atLeast) => {
    const medians = (who) => tasks.map((task) => median(times.get(task)[who]));
    return { what, own: medians(own), others: medians(beside), beside, unit: "µs", atLeast };
  };
  const jobs = ["a job", "1,000 results"];
  return [
    promise("Validating a job: small · 1,000 results", jobs, "AJV at run time", 1),
    promise("Validating a job: small · 1,000 results", jobs, "zod 4, by hey-api", 2.5),
    promise("Validating a tagged union of ten", ["300 of a union of ten"], "AJV at run time", 3),
  ];
}

/** All of them, once it is sure that none accepts what is wrong, nor refuses what is right. */
function fairRuns({ name, runs, value }) {
  const isValid = !name.includes("mistakes");
  for (const [who, run] of Object.entries(runs))
    if (Boolean(run(value)) !== isValid || wrongEach(value).some(run))
      throw new Error(`${who} is wrong about ${name}.`);
  return Object.fromEntries(Object.entries(runs).map(([who, run]) => [who, () => run(value)]));
}

function tablesOf(times) {
  const tasks = [...times.values()];
  const names = [...new Set(tasks.flatMap((task) => Object.keys(task)))];
  const cells = (show) => (name) => [
    name,
    ...tasks.map((task) => (task[name] === undefined ? "–" : show(task[name], task[own]))),
  ];
  return [
    table(
      ["µs, median (half of the runs)", ...times.keys()],
      names.map(cells((all) => spread(all))),
    ),
    table(
      ["times slower than this project's validators", ...times.keys()],
      names.slice(1).map(cells((all, owns) => shortNumber(median(all) / median(owns)))),
    ),
  ].join("\n");
}
