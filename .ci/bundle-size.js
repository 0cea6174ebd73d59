// Prints the bytes, minified and compressed, of a module with everything that it exports.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const [entry] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  minify: true,
  format: "esm",
  write: false,
});
const [{ contents }] = outputFiles;
console.log(
  `${entry}: ${contents.length} bytes minified, ${gzipSync(contents, { level: 9 }).length} compressed`,
);
