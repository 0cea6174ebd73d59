import { rmSync } from "node:fs";
import { join } from "node:path";
import { median, shortNumber, spread, table } from "./measure.js";
import { commandLine } from "./own-code.js";
import { measureLargeProcess } from "./processes.js";

/**
 * The figures of `generate`, from nothing, by a number of things.
 *
 * @param folderOf - makes a folder with a config for so many.
 */
export function measureGrowth(counts, folderOf) {
  const figures = new Map();
  for (const count of counts) {
    const folder = folderOf(count);
    const before = () => rmSync(join(folder, "generated"), { recursive: true, force: true });
    const program = { command: [commandLine, "generate"], folder, before };
    figures.set(count, measureLargeProcess(`${count}`, program));
    rmSync(folder, { recursive: true });
  }
  return figures;
}

/** That ten times as many take little more than ten times as much of time and memory. */
export function growthPromises(figures, few, many, things, atMost) {
  const [name, beside] = [many, few].map((count) => count.toLocaleString("en"));
  const [own, others] = [many, few].map((count) => figures.get(count));
  const promise = (kind, unit, value) => ({
    what: `How ${kind} grows from ${beside} ${things} to ${name}`,
    ...{ own: [value(own)], others: [value(others)], unit, beside: `${beside} ${things}`, atMost },
  });
  return [
    promise("time", "s", ({ times }) => median(times) / 1000),
    promise("peak memory", "MiB", ({ peaks }) => median(peaks)),
  ];
}

/** Each number of things, beside the one before it. */
export function growthTable(head, figures) {
  let before;
  const rows = [...figures].map(([count, { times, peaks }]) => {
    const [time, peak] = [median(times), median(peaks)];
    const growth = before === undefined ? ["", ""] : [time / before.time, peak / before.peak];
    before = { time, peak };
    const [timeGrowth, peakGrowth] = growth.map((each) => (each === "" ? "" : shortNumber(each)));
    return [
      ...[count.toLocaleString("en"), spread(times, 1000), timeGrowth, shortNumber(time / count)],
      ...[shortNumber(peak), peakGrowth, String(times.length)],
    ];
  });
  return table(
    [
      ...[head, "s, median (half of the runs)", "times the row before", "ms each"],
      ...["peak memory, MiB", "times the row before", "runs"],
    ],
    rows,
  );
}
