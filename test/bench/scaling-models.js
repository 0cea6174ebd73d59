// How time and memory grow with the number of models in one schema: each number has a process of its own, which starts
// at nothing.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schemaOfManyModels } from "./many-models.js";
import { growthPromises, growthTable, measureGrowth } from "./scaling.js";

const counts = [10, 100, 1000, 10_000];

export async function bench() {
  const figures = measureGrowth(counts, (count) => {
    const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
    writeFileSync(join(folder, "schema.json"), JSON.stringify(schemaOfManyModels(count)));
    const config = { out: "generated", services: { "many-models": { parameters: "schema.json" } } };
    writeFileSync(join(folder, "uws-codegen.config.json"), JSON.stringify(config));
    return folder;
  });
  return {
    title: "`generate` of one service with many models",
    about:
      "Whole programs, from start to exit, the output removed before each run. A model has seven fields of several kinds, and refers to another.",
    peers: [],
    promises: growthPromises(figures, 1000, 10_000, "models", 11),
    tables: growthTable("models in one schema", figures),
  };
}
