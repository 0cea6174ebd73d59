// Measures what is named, or all: `npm run bench`, `npm run bench -- xml-writing`, `npm run bench -- tool`. Writes it to
// docs/benchmarks.md or the page that a bench names, and what is promised of it to the README. What this project is measured beside is installed into
// test/bench/node_modules.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** By group, files that export `bench`, which gives a title, what it is about, promises, tables and peers. */
const groups = {
  tool: ["cold-generate", "cold-profile", "no-op", "scaling-services", "scaling-models"],
  validators: ["validating", "first-validation", "parsing"],
  output: ["sizes", "sizes-of-services", "compiler-cost"],
  packages: ["redos-checkers", "regex-translators", "docstring-converters"],
  xml: ["xml-writing", "xml-reading", "xml-streaming", "xml-parsers"],
};
const subjects = Object.values(groups).flat();
const root = new URL("../../", import.meta.url);

const folder = fileURLToPath(new URL(".", import.meta.url));
const asked = process.argv.slice(2).flatMap((name) => groups[name] ?? [name]);
const unknown = asked.filter((subject) => !subjects.includes(subject));
if (unknown.length > 0) {
  const known = [...Object.keys(groups), ...subjects].join(", ");
  console.error(`There is no bench ${unknown.join(", ")}, only ${known}.`);
  process.exit(1);
}
installPeers();

const { circumstances } = await import("./circumstances.js");
const { benchmarksPage, pageWith, readmeWith, sectionText } = await import("./pages.js");
for (const subject of subjects.filter((each) => asked.length === 0 || asked.includes(each))) {
  const { bench } = await import(`./${subject}.js`);
  const { peers, page, ...result } = await bench();
  const text = sectionText(result, circumstances(peers));
  console.log(`${text}\n`);
  // After each, so that a run that is stopped has written what it measured.
  if (page === undefined) write(subject, text);
  else writeTo(page, subject, text);
}

function write(subject, text) {
  const [page, readme] = ["docs/benchmarks.md", "README.md"].map((path) => new URL(path, root));
  const before = existsSync(page) ? readFileSync(page, "utf8") : "";
  const after = benchmarksPage(before, subjects, subject, text);
  writeFileSync(page, after);
  writeFileSync(readme, readmeWith(readFileSync(readme, "utf8"), after));
}

/** Writes a section to the page of its own that it names, such as a package's README. */
function writeTo(page, subject, text) {
  const path = new URL(page, root);
  writeFileSync(path, pageWith(readFileSync(path, "utf8"), subject, text));
}

/** Installs what is not there in the version that package.json names. */
function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  const isThere = ([name, version]) => {
    const path = `${folder}node_modules/${name}/package.json`;
    return existsSync(path) && JSON.parse(readFileSync(path, "utf8")).version === version;
  };
  if (Object.entries(dependencies).every(isThere)) return;
  const options = ["--no-package-lock", "--no-audit", "--no-fund", "--silent"];
  execFileSync("npm", ["install", ...options], { cwd: folder, stdio: "inherit" });
}
