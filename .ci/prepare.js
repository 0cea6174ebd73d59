// Makes the part that all services of the built-in bundle share, which is the same for most who use the package, for each
// target. Run by the build.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emitBundleFiles } from "../build/emit/bundle-files.js";
import { javascriptFiles } from "../build/emit/javascript.js";
import { preparedName, preparedText } from "../build/prepared.js";
import { sharedPart } from "../build/shared-part.js";
import { inputHashes } from "../build/source/input-hash.js";

const folder = fileURLToPath(new URL("..", import.meta.url));
const services = { service: { parameters: "none.json" } };
for (const target of ["ts", "js+dts"]) {
  const loaded = { config: { out: "none", target, services }, folder };
  const part = sharedPart(loaded);
  const emitted = await emitBundleFiles(part.bundle, part.module, [], ".js");
  const files = target === "ts" ? emitted : javascriptFiles(emitted);
  const text = preparedText(inputHashes(loaded).shared, { ...part, files });
  writeFileSync(new URL(`../dist/${preparedName(target)}`, import.meta.url), text);
}
