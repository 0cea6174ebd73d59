// Where the time of a cold run goes, by Node's own profiler.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortNumber, table } from "./measure.js";
import { writeOneService } from "./one-service.js";
import { commandLine } from "./own-code.js";

const services = ["image-cutout", "spectral-extraction"];
const runs = 7;

/** Parts of a run, by the file of a bundle or of Node's, or by the function; the first that fits. */
const parts = [
  [
    "loading: reading and compiling the program's files",
    /^(?:wrapSafe|compileFunction) |modules\/|realm:/,
  ],
  ["JavaScript's own memory management", /^\(garbage collector\)/],
  [
    "reading and writing files",
    /node:(?:internal\/)?fs|FileUtf8|mkdir|rename|rmdir|^(?:open|close|read|stat|lstat|link) /,
  ],
  ["hashing", /node:(?:internal\/)?crypto|^hash /],
  ["AJV, which writes the validators' code", /ajv-code\.cjs/],
  ["acorn and astring, which read and print it", /acorn-and-astring\.cjs/],
  ["json-schema-to-typescript, which makes the types", /json-schema-to-typescript\.cjs/],
  ["the passes", /pipeline\.cjs|make-output\.cjs|parameters\.cjs/],
  ["the emitters", /(?:bundle|service)-files\.cjs|words\.cjs|fields\.cjs/],
  ["the config, the manifest and the plan", /(?:up-to-date|cli)\.cjs/],
  ["Node's start and the rest", /(?:)/],
];

export function bench() {
  const profiled = services.map((name) => [name, profileOf(name)]);
  const rows = parts.map(([part]) => [
    part,
    ...profiled.map(([, { total, times }]) => {
      const time = times.get(part) ?? 0;
      return `${shortNumber(time)} (${Math.round((time / total) * 100)} %)`;
    }),
  ]);
  return {
    title: "A profile of the cold run",
    about: `The time that code of each part was running itself, from start to exit, in ms and as a part of all: the mean of ${runs} runs under Node's profiler, which makes all of it slower.`,
    peers: [],
    tables: table(["part", ...services], rows),
  };
}

function profileOf(name) {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  try {
    writeOneService(folder, name);
    const options = ["--cpu-prof", "--cpu-prof-dir=profiles", "--cpu-prof-interval=100"];
    for (let run = 0; run < runs; run += 1) {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      const command = [...options, commandLine, "generate"];
      const { status, stderr } = spawnSync(process.execPath, command, {
        cwd: folder,
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(stderr);
    }
    return timesIn(join(folder, "profiles"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds a run, in all and by part. */
function timesIn(folder) {
  const times = new Map();
  let total = 0;
  for (const file of readdirSync(folder)) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const partOf = new Map(nodes.map(({ id, callFrame }) => [id, partNamed(callFrame)]));
    for (const [index, sample] of samples.entries()) {
      const time = timeDeltas[index] / 1000 / runs;
      const part = partOf.get(sample);
      times.set(part, (times.get(part) ?? 0) + time);
      total += time;
    }
  }
  return { total, times };
}

function partNamed({ functionName, url }) {
  const place = `${functionName} ${url}`;
  return parts.find(([, fits]) => fits.test(place))[0];
}
