// From nothing to all that is generated of one service, beside what other generators make of the same schema.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jobSchema, openApiOf } from "./job-schema.js";
import { median } from "./measure.js";
import { writeOneService } from "./one-service.js";
import { commandLine } from "./own-code.js";
import { peerPrograms } from "./peer-programs.js";
import { measureProcesses, processTable } from "./processes.js";

const services = ["image-cutout", "spectral-extraction"];

export async function bench() {
  const measured = services.map((name) => [name, coldRuns(name)]);
  const promise = (what, other, atMost) => ({
    ...{ what, beside: other, unit: "ms", atMost },
    own: measured.map(([, figures]) => median(figures.get("this project, everything").times)),
    others: measured.map(([, figures]) => median(figures.get(other).times)),
  });
  return {
    title: "Cold `generate` of one service",
    about:
      "Whole programs, from start to exit, their output removed before each run. This project is given the parameters in both modes by a config, and makes types, validators, readers, XML and schemas, of the job as well; the others are given the schema of the job with these parameters, as JSON Schema or in an OpenAPI document. hey-api's program starts a second process, as it does for its users; memory is that of both. The cases are the services image cutout and spectral extraction.",
    peers: ["json-schema-to-typescript", "quicktype", "openapi-typescript", "@hey-api/openapi-ts"],
    promises: [
      promise("Cold `generate` of one service", "hey-api, types and zod", 1),
      promise("Cold `generate` of one service", "json-schema-to-typescript", 1.5),
    ],
    tables: measured.map(([name, figures]) => processTable(name, figures)).join("\n"),
  };
}

function coldRuns(name) {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  try {
    const schema = jobSchema(name);
    writeFileSync(join(folder, "schema.json"), JSON.stringify(schema));
    writeFileSync(join(folder, "openapi.json"), openApiOf(schema, "ServiceJob"));
    writeOneService(folder, name);
    const before = () => {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      mkdirSync(join(folder, "out"));
    };
    const programs = { "this project, everything": [commandLine, "generate"], ...peerPrograms };
    return measureProcesses(
      Object.fromEntries(
        Object.entries(programs).map(([who, command]) => [who, { command, folder, before }]),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
