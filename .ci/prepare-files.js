// Makes the shared files of the built-in bundle, which are the same for most who use the package. Run by the build.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate } from "../dist/api.js";
import { inputHashes } from "../dist/source/input-hash.js";

const folder = fileURLToPath(new URL("..", import.meta.url));
const parameters = "schemas/examples/cone-search/ConeSearchParameters.validation.json";
// Its output would be here, if it were written.
const out = "dist/none";
const prepared = [];
for (const target of ["ts", "js+dts"]) {
  const config = { out, target, services: { service: { parameters } } };
  const { files } = await generate(config, { folder, dryRun: true });
  const shared = [...files].filter(([path]) => path.startsWith("uws/"));
  const inputs = inputHashes({ config, folder }).shared;
  prepared.push({ inputs, files: Object.fromEntries(shared) });
}
writeFileSync(
  new URL("../dist/emit/prepared-files.json", import.meta.url),
  JSON.stringify(prepared),
);
