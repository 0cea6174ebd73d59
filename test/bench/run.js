// Runs the benches that are named, or all: `npm run bench`, `npm run bench -- xml-writing`. What they are measured
// beside is installed into test/bench/node_modules at the first run.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

/** Each a file that exports `bench`, which gives lines of Markdown. */
const subjects = [
  ...["no-op", "sizes", "compiler-cost"],
  ...[
    "first-validation",
    "validating",
    "xml-writing",
    "xml-reading",
    "xml-streaming",
    "xml-parsers",
  ],
];

const folder = fileURLToPath(new URL(".", import.meta.url));
const asked = process.argv.slice(2);
const unknown = asked.filter((subject) => !subjects.includes(subject));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}, only ${subjects.join(", ")}.`);
  process.exit(1);
}
if (!existsSync(`${folder}node_modules`))
  execFileSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], { cwd: folder });

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
for (const subject of asked.length > 0 ? asked : subjects) {
  const { bench } = await import(`./${subject}.js`);
  console.log(`## ${subject}\n\n${await bench()}\n`);
}
