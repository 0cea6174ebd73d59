// The memory that a list in pieces takes, whatever its length: each length has a process of its own.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { baseUrl, wireJob } from "./jobs.js";
import { table } from "./measure.js";
import { generatedCode } from "./own-code.js";

const lengths = [1000, 10_000, 100_000, 1_000_000];

export function bench() {
  const rows = lengths.map((length) => {
    const file = fileURLToPath(import.meta.url);
    const output = execFileSync(process.execPath, ["--expose-gc", file, String(length)], {
      encoding: "utf8",
    });
    const { characters, seconds, peak, heap } = JSON.parse(output);
    return [
      length.toLocaleString("en"),
      `${(characters / 1e6).toFixed(1)} MB`,
      `${(peak / 1024).toFixed(0)} MB`,
      `${(heap / 2 ** 20).toFixed(1)} MB`,
      `${seconds.toFixed(2)} s`,
    ];
  });
  return table(
    [
      "jobs in pieces",
      "document",
      "peak memory of the process",
      "most in use after a collection",
      "time",
    ],
    rows,
  );
}

async function stream(length) {
  const { jobListToXmlChunks } = await generatedCode();
  function* jobs() {
    for (let index = 0; index < length; index += 1) yield wireJob(index);
  }
  const start = performance.now();
  let [characters, chunks, heap] = [0, 0, 0];
  for await (const chunk of jobListToXmlChunks(jobs(), { baseUrl })) {
    characters += chunk.length;
    chunks += 1;
    if (chunks % Math.ceil(length / 10) === 0) {
      globalThis.gc?.();
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS: peak } = process.resourceUsage();
  console.log(JSON.stringify({ characters, seconds, peak, heap }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await stream(Number(process.argv[2]));
