import { measure, median, shortNumber, spread, table } from "./measure.js";

/**
 * Tables of times a job, and of how many times faster this project is than each of the others; and promises of the
 * latter.
 *
 * @param tasks - each with the runs to compare, the first of which is this project's, and the number of jobs in it.
 * @param upstream - upstream's own times, by the task's name.
 * @param what - is promised.
 * @param targets - how many times faster than another the project is to be.
 */
export function comparison(tasks, upstream, what, targets) {
  const measured = tasks.map(({ name, count, runs }) => {
    const settings = count > 10_000 ? { rounds: 5, warmUp: 1 } : {};
    const times = measure(runs, settings);
    const theirs = upstream?.get(name);
    return { name, count, times: theirs ? { ...times, "upstream's Python": theirs } : times };
  });
  const others = [...new Set(measured.flatMap(({ times }) => Object.keys(times)))];
  const [own] = others;
  const times = table(
    ["µs a job, median (half of the runs)", ...measured.map(({ name }) => name)],
    others.map((other) => [
      other,
      ...measured.map(({ times: all, count }) => (all[other] ? spread(all[other], count) : "–")),
    ]),
  );
  const ratios = table(
    ["times faster than", ...measured.map(({ name }) => name), "at least"],
    others
      .slice(1)
      .map((other) => [
        other,
        ...measured.map(({ times: all }) =>
          all[other] ? shortNumber(median(all[other]) / median(all[own])) : "–",
        ),
        targets[other] ?? "",
      ]),
  );
  const promises = Object.entries(targets)
    .filter(([other]) => others.includes(other))
    .map(([other, atLeast]) => {
      const cases = measured.filter(({ times: all }) => all[other] !== undefined);
      const medians = (who) => cases.map(({ times: all, count }) => median(all[who]) / count);
      return {
        what: `${what}: ${cases.map(({ name }) => name).join(" · ")}`,
        ...{ own: medians(own), others: medians(other), beside: other, unit: "µs", atLeast },
      };
    });
  return { promises, tables: `${times}\n${ratios}` };
}
