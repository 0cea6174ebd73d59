// What generated code costs a user's compiler: projects of 1, 10 and 100 services, beside what others generate of the
// same schemas.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compilerProjects } from "./compiler-projects.js";
import { median, shortNumber, spread, table } from "./measure.js";
import { root } from "./own-code.js";

const counts = [1, 10, 100];
const rounds = 5;
const compiler = join(root, "test/bench/node_modules/typescript/bin/tsc");

export async function bench() {
  const figures = new Map(counts.map((count) => [count, new Map()]));
  for (const count of counts) {
    const parent = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
    const folders = await compilerProjects(parent, count);
    for (let round = 0; round < rounds; round += 1)
      for (const [name, folder] of Object.entries(folders)) {
        const all = figures.get(count).get(name) ?? [];
        figures.get(count).set(name, [...all, compiled(folder)]);
      }
    rmSync(parent, { recursive: true });
  }
  const time = (name) => median(timesOf(figures.get(100).get(name)));
  const promise = (what, own) => ({
    what: `\`tsc\` of 100 services, ${what}`,
    ...{ own: [time(own)], others: [time("hey-api, types")], beside: "hey-api's types" },
    ...{ unit: "s", atMost: 1 },
  });
  return {
    title: "What it costs the compiler",
    about:
      "`tsc --extendedDiagnostics` of a program that uses one type, or one function, of each of so many services: the examples in turn. The types are those of the parameters. hey-api's zod validates them, and `parseJob` the whole job. The others are not given patterns in Python's syntax, which hey-api writes into code that does not compile.",
    peers: [
      ...["typescript", "@hey-api/openapi-ts", "zod", "openapi-typescript"],
      "json-schema-to-typescript",
    ],
    promises: [
      promise("only their types", "this project, only types"),
      promise("only their types, target js+dts", "this project, js+dts, only types"),
      promise("`parseJob` of each", "this project, `parseJob`"),
      promise("`parseJob` of each, target js+dts", "this project, js+dts, `parseJob`"),
    ],
    tables: counts.map((count) => countTable(count, figures.get(count))).join("\n"),
  };
}

function countTable(count, figures) {
  const [[, own]] = figures;
  const time = median(timesOf(own));
  return table(
    [
      ...[count === 1 ? "1 service" : `${count} services`, "lines", "types", "instantiations"],
      ...["memory, MB", "s, median (half of the runs)", "of that parsing and binding"],
      "the first row as a part of it",
    ],
    [...figures].map(([name, all]) => {
      const lines = all[0]["Lines of TypeScript"] + all[0]["Lines of Definitions"];
      const counted = [lines, all[0].Types, all[0].Instantiations];
      const memory = median(all.map((each) => each["Memory used"] / 1000).sort((a, b) => a - b));
      const times = timesOf(all);
      return [
        ...[name, ...counted.map((number) => number.toLocaleString("en")), shortNumber(memory)],
        ...[spread(times), shortNumber(median(readingTimesOf(all)))],
        all === own ? "" : (time / median(times)).toFixed(2),
      ];
    }),
  );
}

function timesOf(all) {
  return all.map((each) => each["Total time"]).sort((a, b) => a - b);
}

/** What it takes to read the files, before anything in them is checked: no program of these files takes less. */
function readingTimesOf(all) {
  return all.map((each) => each["Parse time"] + each["Bind time"]).sort((a, b) => a - b);
}

/** The compiler's own figures. */
function compiled(folder) {
  const output = execFileSync(process.execPath, [compiler, "--extendedDiagnostics"], {
    ...{ cwd: folder, encoding: "utf8" },
  });
  const figures = [...output.matchAll(/^([\w /]+):\s+([\d.]+)/gm)];
  return Object.fromEntries(figures.map(([, name, value]) => [name, Number(value)]));
}
