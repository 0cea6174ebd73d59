// Writes the README's table of repairs from what the passes say of themselves. Run after `npm run build`.
import { readFileSync, writeFileSync } from "node:fs";
import { passes } from "../build/pipeline.js";

const overlay = {
  name: "overlay",
  repairs:
    "what no rule can infer, such as the job's `execution_duration`: corrections as data, each with its reason",
};
const rows = [...passes.beforeOverlay, overlay, ...passes.afterOverlay].map(
  ({ name, repairs }) =>
    `| [\`${name}\`](generator/canonical/${name}.ts) | ${repairs} | [test](test/canonical/${name}.test.ts) |`,
);
const table = ["| pass | what it repairs | |", "| --- | --- | --- |", ...rows].join("\n");
const path = new URL("../README.md", import.meta.url);
const readme = readFileSync(path, "utf8");
writeFileSync(
  path,
  readme.replace(/\| pass \| what it repairs \|[\s\S]*?\n\n/, () => `${table}\n\n`),
);
