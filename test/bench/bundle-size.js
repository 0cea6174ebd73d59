import { gzipSync } from "node:zlib";
import { bundled } from "./own-code.js";

/** How many bytes a module is once it is bundled with all that it imports: `minified`, and `compressed` as well. */
export async function bundleSize(code) {
  const bytes = await bundled(code, true);
  return { minified: bytes.length, compressed: gzipSync(bytes, { level: 9 }).length };
}

/** A size as it is written in tables. */
export function sizeCells({ minified, compressed }) {
  return [minified, compressed].map((size) => size.toLocaleString("en"));
}
