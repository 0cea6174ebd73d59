// A run with nothing to do for 50 services, beside json-schema-to-typescript on one schema, and Node alone.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleSchemas, manyServices } from "./many-services.js";
import { root } from "./own-code.js";
import { measureProcesses, processTable } from "./processes.js";

export function bench() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  manyServices(folder, 50);
  writeFileSync(join(folder, "schema.json"), exampleSchemas()[1].validation);
  const json2ts = join(root, "test/bench/node_modules/json-schema-to-typescript/dist/src/cli.js");
  const times = measureProcesses(
    {
      "this project, nothing to do for 50 services": {
        command: [join(root, "dist/cli.js"), "generate"],
        folder,
      },
      "json-schema-to-typescript, one schema": { command: [json2ts, "schema.json"], folder },
      "Node alone": { command: ["-e", "0"], folder },
    },
    15,
  );
  rmSync(folder, { recursive: true });
  return processTable("whole process", times, "0.5");
}
