// What a front end ships for one service: bytes of a bundle, minified and compressed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleSize, sizeCells } from "./bundle-size.js";
import { cutoutJobSchema } from "./job-schema.js";
import { table } from "./measure.js";
import { root } from "./own-code.js";
import { validatorModules, validatorPeers } from "./peer-validators.js";

const cutout = `${root}generated/image-cutout/index.ts`;
const ownCodes = {
  "only types": `export type { ImageCutoutJob } from "${cutout}";`,
  "`parseJob`": `export { parseJob } from "${cutout}";`,
  "`parseJob` and `jobToXml`": `export { jobToXml, parseJob } from "${cutout}";`,
  everything: `export * from "${cutout}";`,
};

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const codes = { ...ownCodes, ...validatorModules(folder, cutoutJobSchema(), ["CutoutJob"]) };
  const sizes = new Map();
  for (const [name, code] of Object.entries(codes)) sizes.set(name, await bundleSize(code));
  rmSync(folder, { recursive: true });
  return {
    title: "What a front end ships for one service",
    about:
      "Bytes of what esbuild makes of a module that exports what is named, minified, and then compressed by `gzip -9`. The others are a function that says whether a job is right; `parseJob` copies it, fills in defaults, and says in words what is wrong.",
    peers: [...validatorPeers, "esbuild"],
    promises: [
      {
        what: "`parseJob` of the image cutout, bundled and compressed",
        ...{ own: [sizes.get("`parseJob`").compressed], unit: "bytes", atMost: 7000 },
      },
    ],
    tables: table(
      ["image cutout, bytes", "minified", "compressed"],
      [...sizes].map(([name, size]) => [
        name in ownCodes ? `this project, ${name}` : name,
        ...sizeCells(size),
      ]),
    ),
  };
}
