import { spawnSync } from "node:child_process";
import { median, spread, table } from "./measure.js";

/**
 * Times whole programs beside each other, round after round, from start to exit.
 *
 * @param programs - by name: `command`, the words to run; `folder`, where; `before`, called before each run and not
 * timed.
 * @returns for each name the times in milliseconds, from the shortest.
 */
export function measureProcesses(programs, rounds = 11) {
  const times = new Map(Object.keys(programs).map((name) => [name, []]));
  // The first round fills the machine's caches.
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, { command, folder, before = () => {} }] of Object.entries(programs)) {
      before();
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, command, {
        ...{ cwd: folder, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
      });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      if (round >= 0) times.get(name).push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)]));
}

/** A table of programs, the first of which the others are compared with. */
export function processTable(head, times, target = "") {
  const [[own, ownTimes], ...others] = times;
  return table(
    [head, "ms, median (half of the runs)", "this project's part of it", "at most"],
    [
      [own, spread(ownTimes), "", ""],
      ...others.map(([name, all], index) => [
        name,
        spread(all),
        (median(ownTimes) / median(all)).toFixed(2),
        index === 0 ? target : "",
      ]),
    ],
  );
}
