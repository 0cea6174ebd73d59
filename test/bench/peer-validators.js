import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { openApiOf } from "./job-schema.js";
import { root } from "./own-code.js";

/** AJV compiled at run time on the schema as Pydantic writes it. It knows no `discriminator.mapping`. */
export function ajvFor(schema) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** What hey-api writes for a schema with one of its plugins, bundled and imported. */
export async function heyApiFor(schema, name, plugin) {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  try {
    const entry = heyApiModule(folder, schema, name, plugin);
    await build({
      ...{ entryPoints: [entry], outfile: join(folder, "own.mjs"), bundle: true },
      ...{ format: "esm", platform: "node", nodePaths: [join(root, "test/bench/node_modules")] },
    });
    return await import(pathToFileURL(join(folder, "own.mjs")).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The path of the module that hey-api writes into a folder. */
export function heyApiModule(folder, schema, name, plugin) {
  writeFileSync(join(folder, "openapi.json"), openApiOf(schema, name));
  const program = join(root, "test/bench/node_modules/.bin/openapi-ts");
  execFileSync(program, ["-i", "openapi.json", "-o", `out-${plugin}`, "-p", plugin, "-s"], {
    cwd: folder,
  });
  return join(folder, `out-${plugin}/${plugin}.gen.ts`);
}
