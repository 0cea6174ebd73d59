// Preloaded into a program that is measured, and into the processes that it starts: each adds a line to a file when it
// exits, with its number and the most memory that it ever had, in KiB.
const { appendFileSync, readFileSync } = require("node:fs");

const file = process.env.UWS_CODEGEN_BENCH_PEAKS;
process.on("exit", () => {
  if (file !== undefined) appendFileSync(file, `${process.pid} ${peak()}\n`);
});

/** Linux counts what the parent had when it forked into `maxRSS`, and not into this. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
