import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, shortNumber, spread, table } from "./measure.js";

const recordPeakMemory = fileURLToPath(new URL("record-peak-memory.cjs", import.meta.url));

/**
 * Times whole programs beside each other, round after round, from start to exit.
 *
 * @param programs - by name: `command`, the words that Node is to run; `folder`, where; `before`, called before each
 * run and not timed.
 * @returns for each name the `times` in milliseconds and the `peaks` of memory in MiB, each from the smallest.
 */
export function measureProcesses(programs, rounds = 11) {
  const figures = new Map(Object.keys(programs).map((name) => [name, { times: [], peaks: [] }]));
  // The first round fills the machine's caches.
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, program] of Object.entries(programs)) {
      const { time, peak } = measureProcess(name, program);
      if (round < 0) continue;
      figures.get(name).times.push(time);
      figures.get(name).peaks.push(peak);
    }
  }
  for (const each of figures.values()) sorted(each);
  return figures;
}

/**
 * The same for a program that may take long: as often as some seconds have room for, but three times where a run takes
 * less than a minute.
 */
export function measureLargeProcess(name, program, { seconds = 15, atMost = 7 } = {}) {
  const [times, peaks] = [[], []];
  const isEnough = () => {
    if (times.length === 0) return false;
    const taken = times.reduce((sum, time) => sum + time, 0);
    const least = times[0] < 60_000 ? 3 : 1;
    return times.length >= atMost || (times.length >= least && taken > seconds * 1000);
  };
  while (!isEnough()) {
    const { time, peak } = measureProcess(name, program);
    times.push(time);
    peaks.push(peak);
  }
  return sorted({ times, peaks });
}

/** A table of programs, the first of which the others are compared with. */
export function processTable(head, figures) {
  const [[, own]] = figures;
  return table(
    [head, "ms, median (half of the runs)", "the first row as a part of it", "peak memory, MiB"],
    [...figures].map(([name, { times, peaks }]) => [
      name,
      spread(times),
      times === own.times ? "" : (median(own.times) / median(times)).toFixed(2),
      shortNumber(median(peaks)),
    ]),
  );
}

/** Runs a program once. Its peak is that of all its processes together, which one that waits for another adds to. */
export function measureProcess(name, { command, folder, before = () => {} }) {
  before();
  const records = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${recordPeakMemory}`,
    UWS_CODEGEN_BENCH_PEAKS: join(records, "peaks"),
  };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    ...{ cwd: folder, env, encoding: "utf8", maxBuffer: 2 ** 28 },
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${name}: ${stderr || stdout}`);
  const lines = readFileSync(env.UWS_CODEGEN_BENCH_PEAKS, "utf8").trim().split("\n");
  rmSync(records, { recursive: true });
  // Of the lines of one process, one for each of its threads, the last has seen the most.
  const peaks = new Map(lines.map((line) => line.split(" ")));
  const peak = [...peaks.values()].reduce((sum, each) => sum + Number(each) / 1024, 0);
  return { time, peak, stdout };
}

function sorted({ times, peaks }) {
  for (const all of [times, peaks]) all.sort((a, b) => a - b);
  return { times, peaks };
}
