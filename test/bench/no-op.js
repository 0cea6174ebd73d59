// A run with nothing to do, and one after one of 200 schemas has changed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jobSchema } from "./job-schema.js";
import { serviceSchemas, writeServices } from "./many-services.js";
import { median } from "./measure.js";
import { commandLine } from "./own-code.js";
import { peerPrograms } from "./peer-programs.js";
import { measureProcess, measureProcesses, processTable } from "./processes.js";

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  try {
    const figures = measureProcesses(programs(folder));
    const json2ts = "json-schema-to-typescript, one schema";
    return {
      title: "`generate` with nothing to do, or little",
      about:
        "Whole programs, from start to exit. The services are the examples in turn, with other names in them from the second time on. What changes of the one of 200 is a description. json-schema-to-typescript, which has no such thing as nothing to do, makes the types of the image cutout's job.",
      peers: ["json-schema-to-typescript"],
      promises: [
        {
          what: "A run with nothing to do, one service",
          own: [median(figures.get("nothing to do for one service").times)],
          others: [median(figures.get(json2ts).times)],
          ...{ beside: json2ts, unit: "ms", atMost: 0.3 },
        },
      ],
      tables: processTable("whole process", figures),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function programs(folder) {
  const [one, fifty, many] = [1, 50, 200].map((count) => generated(folder, count));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(jobSchema("image-cutout")));
  const [json2ts, ...words] = peerPrograms["json-schema-to-typescript"];
  const generate = [commandLine, "generate"];
  let run = 0;
  const changeOne = () => {
    const file = join(many, "image-cutout-1.validation.json");
    const schema = JSON.parse(readFileSync(file, "utf8"));
    run += 1;
    writeFileSync(file, JSON.stringify({ ...schema, description: `Changed for run ${run}.` }));
  };
  return {
    "nothing to do for one service": { command: generate, folder: one },
    "nothing to do for 50 services": { command: generate, folder: fifty },
    "one of 200 services changed": { command: generate, folder: many, before: changeOne },
    "json-schema-to-typescript, one schema": {
      command: [json2ts, words[0]],
      folder,
    },
    "Node alone": { command: ["-e", "0"], folder },
  };
}

/** A folder with so many services that are generated. */
function generated(parent, count) {
  const folder = mkdtempSync(join(parent, "services-"));
  writeServices(folder, serviceSchemas(count));
  measureProcess("generate", { command: [commandLine, "generate"], folder });
  return folder;
}
