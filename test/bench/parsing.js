// `parseJob`, which copies and fills in defaults, and `serializeJob`, beside what others have for it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cutoutJob, cutoutJobSchema, jobOfResults } from "./job-schema.js";
import { measure, median, shortNumber, spread, table } from "./measure.js";
import { withNamedUnions } from "./named-unions.js";
import { imported, root } from "./own-code.js";
import { heyApiModule } from "./peer-validators.js";
import { pydanticTimes, upstreamPeers } from "./upstream.js";

const jobs = new Map([
  ["a job", cutoutJob()],
  ["1,000 results", jobOfResults(1000)],
]);

/** By what is measured, what is compared in it, this project's first. */
const kinds = ["fromObjects", "fromText", "toObjects", "toText"];

const titles = {
  fromObjects: "read from objects",
  fromText: "read from text",
  toObjects: "written as objects",
  toText: "written as text",
};

export async function bench() {
  const libraries = await librariesOf();
  const python = pydanticTimes(
    Object.fromEntries([...jobs].map(([name, job]) => [name, ["job", job]])),
  );
  const times = new Map(
    [...jobs].map(([name, job]) => {
      const runs = runsOf(job, libraries);
      const measured = kinds.map((kind) => [
        kind,
        { ...measure(runs[kind]), Pydantic: python[name]?.[kind] },
      ]);
      return [name, Object.fromEntries(measured)];
    }),
  );
  const medians = (who) => [...times.values()].map(({ fromObjects }) => median(fromObjects[who]));
  return {
    title: "Reading and writing jobs",
    about:
      "A job of the image cutout that is read, which validates and copies it and fills in its defaults, and the same job written. `serializeJob` trusts the types, as Pydantic does. zod's `encode` and valibot's `parse` validate what they are given; `JSON.stringify` alone is what no writer of text can be faster than.",
    peers: ["zod", "valibot", "@hey-api/openapi-ts", ...upstreamPeers(["pydantic", "safir"])],
    promises: [
      {
        what: "`parseJob`: small · 1,000 results",
        own: medians("this project"),
        others: medians("zod 4, by hey-api"),
        ...{ beside: "zod 4's `parse`, by hey-api", unit: "µs", atLeast: 1 },
      },
    ],
    tables: kinds.map((kind) => kindTable(kind, times)).join("\n"),
  };
}

async function librariesOf() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const schema = cutoutJobSchema();
  const zodPath = heyApiModule(folder, schema, "CutoutJob", "zod");
  const valibotPath = heyApiModule(folder, withNamedUnions(schema), "CutoutJob", "valibot");
  const libraries = await imported(`
    export { parseJob, serializeJob } from "${root}generated/image-cutout/index.ts";
    export { zCutoutJob } from "${zodPath}";
    export { vCutoutJob } from "${valibotPath}";
    export { encode } from "zod";
    export { parse } from "valibot";
  `);
  rmSync(folder, { recursive: true });
  return libraries;
}

function runsOf(job, { parseJob, serializeJob, zCutoutJob, encode, vCutoutJob, parse }) {
  const [text, read, zodRead] = [JSON.stringify(job), parseJob(job), zCutoutJob.parse(job)];
  return {
    fromObjects: {
      "this project": () => parseJob(job),
      "zod 4, by hey-api": () => zCutoutJob.parse(job),
      "valibot, by hey-api": () => parse(vCutoutJob, job),
    },
    fromText: {
      "this project": () => parseJob(JSON.parse(text)),
      "zod 4, by hey-api": () => zCutoutJob.parse(JSON.parse(text)),
      "valibot, by hey-api": () => parse(vCutoutJob, JSON.parse(text)),
    },
    toObjects: {
      "this project": () => serializeJob(read),
      "zod 4, by hey-api": () => encode(zCutoutJob, zodRead),
    },
    toText: {
      "this project": () => JSON.stringify(serializeJob(read)),
      "zod 4, by hey-api": () => JSON.stringify(encode(zCutoutJob, zodRead)),
      "`JSON.stringify` alone": () => JSON.stringify(zodRead),
    },
  };
}

function kindTable(kind, times) {
  const tasks = [...times.values()].map((all) => all[kind]);
  const names = [...new Set(tasks.flatMap((task) => Object.keys(task)))];
  const slower = (task, name) =>
    name === "this project" ? "" : shortNumber(median(task[name]) / median(task["this project"]));
  return table(
    [
      `${titles[kind]}: µs, median (half of the runs)`,
      ...[...times.keys()].flatMap((name) => [name, "times as long"]),
    ],
    names.map((name) => [
      name,
      ...tasks.flatMap((task) =>
        task[name] === undefined ? ["–", ""] : [spread(task[name]), slower(task, name)],
      ),
    ]),
  );
}
