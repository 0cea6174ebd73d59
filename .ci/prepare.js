// Makes the part that all services of the built-in bundle share, which is the same for most who use the package. Run by
// the build.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { targets } from "../build/code/target-names.js";
import { emitBundleFiles } from "../build/emit/job/bundle-files.js";
import { preparedText } from "../build/generation/prepared.js";
import { sharedPart } from "../build/generation/shared-part.js";
import { inputHashes } from "../build/source/input-hash.js";

const folder = fileURLToPath(new URL("..", import.meta.url));
const loaded = {
  config: { out: "none", services: { service: { parameters: "none.json" } } },
  folder,
};
const part = await sharedPart(loaded);
for (const { name: target, prepared } of targets) {
  const style = { target, extension: ".js" };
  const files = await emitBundleFiles(part.bundle, part.graph(), [], style, {});
  const text = preparedText(inputHashes(loaded).shared, { ...part, files });
  writeFileSync(new URL(`../dist/${prepared}`, import.meta.url), text);
}
