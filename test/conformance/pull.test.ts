import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { pullService } from "../../generator/pull/pull-service.js";
import { loadConfig } from "../../generator/source/config.js";
import { temporaryFolder } from "../temporary-folder.js";
import { pythonOf } from "./python.js";

const example = "schemas/examples/image-cutout";
const parameters = { validation: "in.json", serialization: "out.json" };

/** A folder with the example's real model, and a config whose service has it as its source. */
async function pulled(
  source: object | string,
  python: string,
): Promise<ReadonlyMap<string, unknown>> {
  const folder = temporaryFolder();
  copyFileSync(`${example}/models.py`, join(folder, "cutout_models.py"));
  const config = { out: "out", python, services: { cutouts: { parameters, source } } };
  writeFileSync(join(folder, "uws-codegen.config.json"), JSON.stringify(config));
  const loaded = await loadConfig("uws-codegen.config.json", folder);
  const { cutouts } = loaded.config.services;
  const result = cutouts && (await pullService(cutouts, loaded, undefined));
  if (result === undefined) throw new Error("There is nothing to pull.");
  console.log(`${JSON.stringify(source)}: ${JSON.stringify(result.record)}`);
  return new Map(
    [...result.files].map(([path, text]) => [path.slice(folder.length + 1), JSON.parse(text)]),
  );
}

it("a real model's schemas are those that it was recorded with", async () => {
  const files = await pulled({ python: "cutout_models:CutoutParameters" }, pythonOf("pull"));
  for (const mode of ["validation", "serialization"] as const) {
    const recorded: unknown = JSON.parse(
      readFileSync(`${example}/CutoutParameters.${mode}.json`, "utf8"),
    );
    expect(files.get(parameters[mode])).toEqual(recorded);
  }
});

it("a real FastAPI application gives the schemas of the model", async () => {
  const python = pythonOf("pull");
  const folder = temporaryFolder();
  copyFileSync(`${example}/models.py`, join(folder, "cutout_models.py"));
  copyFileSync("test/conformance/pull_server.py", join(folder, "server.py"));
  const server = spawn(python, ["server.py"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void server.kill());
  const [port] = await once(server.stdout, "data");
  const url = `http://127.0.0.1:${String(port).trim()}/openapi.json#CutoutParameters`;
  const files = await pulled(url, python);
  for (const path of Object.values(parameters)) {
    expect(files.get(path)).toMatchObject({
      $ref: "#/$defs/CutoutParameters",
      $defs: { CircleStencil: { title: "CircleStencil" } },
    });
  }
});
