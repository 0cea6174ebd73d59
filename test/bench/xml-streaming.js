// The memory that a list in pieces takes, whatever its length: each length has a process of its own.
import { fileURLToPath } from "node:url";
import { baseUrl, wireJob } from "./jobs.js";
import { shortNumber, table } from "./measure.js";
import { generatedCode } from "./own-code.js";
import { measureProcess } from "./processes.js";

const lengths = [1000, 10_000, 100_000, 1_000_000];

export function bench() {
  const rows = lengths.map((length) => {
    const command = ["--expose-gc", fileURLToPath(import.meta.url), String(length)];
    const { peak, stdout } = measureProcess("xml-streaming", { command });
    const { characters, seconds, heap } = JSON.parse(stdout);
    return [
      length.toLocaleString("en"),
      `${(characters / 1e6).toFixed(1)} MB`,
      `${shortNumber(peak)} MiB`,
      `${(heap / 2 ** 20).toFixed(1)} MiB`,
      `${seconds.toFixed(2)} s`,
    ];
  });
  return {
    title: "Writing long lists as XML, in pieces",
    about:
      "`jobListToXmlChunks` of jobs that are made one by one, and pieces that nobody keeps. Each length has a process of its own.",
    peers: [],
    tables: table(
      [
        ...["jobs", "document", "peak memory of the process"],
        ...["most in use after a collection", "time"],
      ],
      rows,
    ),
  };
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
  console.log(JSON.stringify({ characters, seconds, heap }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await stream(Number(process.argv[2]));
