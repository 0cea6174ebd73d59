// What a front end ships: bytes of a bundle, minified and compressed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { cutoutJobSchema } from "./job-schema.js";
import { manyServices } from "./many-services.js";
import { table } from "./measure.js";
import { root } from "./own-code.js";
import { heyApiModule } from "./peer-validators.js";

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const cutout = `${root}generated/image-cutout/index.ts`;
  const validators = [
    ["only types", `export type { ImageCutoutJob } from "${cutout}";`],
    ["`parseJob`", `export { parseJob } from "${cutout}";`],
    ["`parseJob` and `jobToXml`", `export { jobToXml, parseJob } from "${cutout}";`],
    ["everything", `export * from "${cutout}";`],
    [
      "AJV at run time",
      `import { Ajv2020 } from "ajv/dist/2020.js"; import addFormats from "ajv-formats";
      const ajv = new Ajv2020({ strict: false, allErrors: true }); addFormats(ajv);
      export const validate = ajv.compile(${JSON.stringify(cutoutJobSchema())});`,
    ],
    ...["zod", "valibot"].map((plugin) => [
      `${plugin}, by hey-api`,
      `export { ${plugin[0]}CutoutJob } from "${heyApiModule(folder, cutoutJobSchema(), "CutoutJob", plugin)}";
      export { safeParse } from "${plugin}";`,
    ]),
  ];
  const rows = [];
  for (const [name, code] of validators) rows.push([name, ...(await sizes(code))]);
  const services = await servicesTable(folder);
  rmSync(folder, { recursive: true });
  return `${table(["image cutout", "minified", "compressed"], rows)}\n${services}`;
}

/** `parseJob` of several services that share what is shared. */
async function servicesTable(folder) {
  const { generate } = await import(`${root}dist/api.js`);
  manyServices(folder, 16);
  const { readFileSync } = await import("node:fs");
  const config = JSON.parse(readFileSync(join(folder, "uws-codegen.config.json"), "utf8"));
  await generate(config, { folder });
  const names = Object.keys(config.services);
  const rows = [];
  for (const count of [1, 2, 3, 4, 16]) {
    const code = names
      .slice(0, count)
      .map(
        (name, index) =>
          `export { parseJob as p${index} } from "${folder}/generated/${name}/index.ts";`,
      );
    rows.push([`${count}, the last a ${names[count - 1]}`, ...(await sizes(code.join("\n")))]);
  }
  return table(["`parseJob` of services", "minified", "compressed"], rows);
}

async function sizes(contents) {
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: `${root}test/bench`, loader: "ts" }, bundle: true },
    ...{ minify: true, format: "esm", platform: "browser", write: false },
    nodePaths: [join(root, "test/bench/node_modules")],
  });
  const [{ contents: bytes }] = outputFiles;
  const compressed = gzipSync(bytes, { level: 9 }).length;
  return [bytes.length, compressed].map((size) => size.toLocaleString("en"));
}
