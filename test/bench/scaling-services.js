// How time and memory grow with the number of services: each number has a process of its own, which starts at nothing.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serviceSchemas, writeServices } from "./many-services.js";
import { growthPromises, growthTable, measureGrowth } from "./scaling.js";

const counts = [1, 10, 100, 1000];

export async function bench() {
  const figures = measureGrowth(counts, (count) => {
    const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
    writeServices(folder, serviceSchemas(count));
    return folder;
  });
  const { peaks } = figures.get(1000);
  return {
    title: "`generate` of many services",
    about:
      "Whole programs, from start to exit, the output removed before each run. The services are the examples in turn, with other names in them from the second time on.",
    peers: [],
    promises: [
      ...growthPromises(figures, 100, 1000, "services", 10.5),
      { what: "Peak memory of 1,000 services", own: [peaks.at(-1)], unit: "MiB", atMost: 512 },
    ],
    tables: growthTable("services", figures),
  };
}
