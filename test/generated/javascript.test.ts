import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import type { Config } from "../../generator/source/config.js";
import { temporaryFolder } from "../temporary-folder.js";
import { generateAndImport } from "./generate-and-import.js";

const parameters = fileURLToPath(
  new URL("../schemas/SimpleParameters.validation.json", import.meta.url),
);
const wire = fileURLToPath(new URL("../wire", import.meta.url));
const paths = readdirSync(wire).map((name) => join(wire, name));

/** Reads each recorded job and writes it, as JSON and as XML. */
const program = `import { readFileSync } from "node:fs";
import * as simple from "./out/simple/index.js";

const jobs = process.argv.slice(2).map((path) => {
  const job = simple.parseJob(JSON.parse(readFileSync(path, "utf8")));
  return [job, simple.serializeJob(job), simple.jobToXml(job)];
});
process.stdout.write(JSON.stringify({ names: Object.keys(simple).sort(), jobs }));
`;

it.each<Pick<Config, "dates" | "infNan">>([{}, { dates: "Date", infNan: "null" }])(
  "JavaScript that is generated with %j does in Node what the TypeScript does",
  async (options) => {
    const simple = await generateAndImport("simple", parameters, options);
    const folder = temporaryFolder({ "package.json": '{"type":"module"}', "program.js": program });
    const services = { simple: { parameters } };
    await generate({ ...options, out: "out", target: "js+dts", services }, { folder });
    const run = spawnSync(process.execPath, ["program.js", ...paths], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    const jobs = paths.map((path) => {
      const job = simple.parseJob(JSON.parse(readFileSync(path, "utf8")));
      return [job, simple.serializeJob(job), simple.jobToXml(job)];
    });
    expect(jobs).toHaveLength(11);
    const expected = JSON.stringify({ names: Object.keys(simple).sort(), jobs });
    expect(JSON.parse(run.stdout)).toEqual(JSON.parse(expected));
  },
);
