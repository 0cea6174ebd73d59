/**
 * Times runs beside each other: round after round each has its turn, so that what else the machine does is everybody's.
 * The first rounds, in which the code is still being compiled, do not count, and how many calls a round has is found
 * after them.
 *
 * @param runs - by name, each a call that is measured.
 * @returns for each name the times of a call in microseconds, from the shortest.
 */
export function measure(runs, { rounds = 15, warmUp = 5, roundMilliseconds = 20 } = {}) {
  for (let round = 0; round < warmUp; round += 1) {
    for (const run of Object.values(runs)) timeOf(run, callsIn(run, roundMilliseconds));
  }
  const calls = new Map(
    Object.entries(runs).map(([name, run]) => [name, callsIn(run, roundMilliseconds)]),
  );
  const times = new Map(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      times.get(name).push(timeOf(run, calls.get(name)) * 1000);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)]));
}

/** The middle of times in order. */
export function median(times) {
  const middle = times.length >> 1;
  return times.length % 2 === 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

/** The median of times in order, and within what half of them are: `1.25 (1.20 to 1.31)`. */
export function spread(times, divisor = 1) {
  const [low, high] = [times[times.length >> 2], times.at(-1 - (times.length >> 2))];
  const [middle, from, to] = [median(times), low, high].map((time) => shortNumber(time / divisor));
  return `${middle} (${from} to ${to})`;
}

/** A number with three digits that count. */
export function shortNumber(value) {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}

/** A table of Markdown. */
export function table(head, rows) {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `${lines.join("\n")}\n`;
}

/** How many calls take about so long: a power of two. */
function callsIn(run, milliseconds) {
  let calls = 1;
  while (calls < 1e6 && timeOf(run, calls) * calls < milliseconds / 2) calls *= 2;
  return calls;
}

/** Milliseconds of the processor, and not of the clock, which runs on while others have the processor. */
function timeOf(run, calls) {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / calls;
}
