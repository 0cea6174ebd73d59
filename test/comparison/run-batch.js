// Runs one build on batches of cases, in a process of its own: told what by `run-build.ts`. Plain JavaScript, so that
// nothing stands between Node.js and the build.
import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

/** How long the pages of a batch may take, on a machine that does other things, too: less than a step. */
const pagesPatience = 240_000;

process.on("message", async (task) => {
  const texts = await textsOf(task);
  mkdirSync(dirname(task.file), { recursive: true });
  const draft = `${task.file}.${process.pid}`;
  writeFileSync(draft, gzipSync(JSON.stringify(texts), { level: 1 }));
  renameSync(draft, task.file);
  process.send({ done: true });
});

/** What a build makes of a batch: texts by their path, by the name of the case. */
async function textsOf({ dist, folder, batch, skipped }) {
  const api = await import(pathToFileURL(join(dist, "api.js")).href);
  const texts = {};
  const step = async (name, variant, make) => {
    const id = `${name} ${variant}`;
    process.send({ step: id });
    texts[name] ??= {};
    try {
      if (skipped[id] !== undefined) throw new Error(skipped[id]);
      Object.assign(texts[name], await make());
      return true;
    } catch (error) {
      const [kind, said] =
        error instanceof api.Failure
          ? ["failure", sorted(error.diagnostic)]
          : ["crash", `${error?.name}: ${error?.message}`];
      texts[name][`${variant}/${kind}`] = said;
      return false;
    }
  };
  const documented = [];
  for (const [index, one] of batch.cases.entries()) {
    const place = batch.start + index;
    for (const [variant, options] of variantsOf(place)) {
      const isMade = await step(one.name, variant, () =>
        codeOf(api, folder, one, variant, options),
      );
      if (isMade && variant === "ts") documented.push(one);
    }
    if (place % 4 === 0) {
      const other = batch.cases[index + 1] ?? one;
      await step(one.name, "diff", () => changesOf(api, folder, one, other));
    }
  }
  if (batch.number === 0) {
    for (const [variant, options] of everyVariant) {
      await step("shared", variant, () =>
        sharedCodeOf(api, folder, batch.cases[0], variant, options),
      );
    }
  }
  const documentedAs = async (format, cases) => {
    const names = new Set(cases.map(({ name }) => name));
    const id = `batch ${batch.number}`;
    const config = {
      out: "code",
      services: Object.fromEntries(
        cases.map((one) => [one.name, { parameters: absolute(folder, one.parameters) }]),
      ),
    };
    let pages;
    const isMade = await step(id, format, async () => {
      pages = await pagesOf(dist, config, format);
      return { [`${format}/members`]: [...names].join("\n") };
    });
    if (isMade) {
      for (const [path, text] of pages) {
        const owner = ownerOf(path);
        if (names.has(owner)) Object.assign(texts[owner], ownPages([[path, text]], format));
        else texts[id][`${format}/${path}`] = text;
      }
      return;
    }
    // Whatever stops one stops all: which of them is it?
    for (const one of cases) {
      const alone = { ...config, services: { [one.name]: config.services[one.name] } };
      await step(one.name, format, async () => {
        const own = ([path]) => ownerOf(path) === one.name;
        return ownPages((await pagesOf(dist, alone, format)).filter(own), format);
      });
    }
  };
  if (documented.length > 0) await documentedAs("markdown", documented);
  if (batch.number % 4 === 0) await documentedAs("html", documented.slice(0, 8));
  return texts;
}

const everyVariant = [
  ["ts", {}],
  ["js", { target: "js+dts" }],
  ["dates", { dates: "Date", infNan: "strings" }],
  ["temporal", { dates: "Temporal", infNan: "null", importExtension: ".ts" }],
];

/** What a case is generated as: always TypeScript, and by its place one of the others. */
function variantsOf(place) {
  return everyVariant.filter(([name]) => isWanted[name](place));
}

const isWanted = {
  ts: () => true,
  js: (place) => place % 40 === 0,
  dates: (place) => place % 100 === 10,
  temporal: (place) => place % 100 === 60,
};

async function codeOf(api, folder, { name, parameters }, variant, options) {
  const config = { out: "code", ...options, services: { [name]: { parameters } } };
  const { files, diagnostics } = await api.generate(config, { folder, dryRun: true });
  const own = [...files].filter(([path]) => path.startsWith(`${name}/`));
  return Object.fromEntries([
    ...own.map(([path, text]) => [`${variant}/${path.slice(name.length + 1)}`, text]),
    [`${variant}/diagnostics`, diagnostics.map(sorted).join("\n")],
  ]);
}

async function sharedCodeOf(api, folder, { name, parameters }, variant, options) {
  const config = { out: "code", ...options, services: { [name]: { parameters } } };
  const { files } = await api.generate(config, { folder, dryRun: true });
  return Object.fromEntries([...files].map(([path, text]) => [`${variant}/${path}`, text]));
}

/** What `diff` says of what is accepted and what is sent, and of this model and the next one. */
function changesOf(api, folder, { parameters }, other) {
  const changes = (from, to) => api.diff(from, to).map(sorted).join("\n");
  const [own, next] = [parameters, other.parameters].map((each) => schemasOf(folder, each));
  if (own === undefined || next === undefined) return {};
  return {
    "diff/next": changes(own[0], next[0]),
    ...(own[1] === undefined ? {} : { "diff/modes": changes(own[0], own[1]) }),
  };
}

/** The schemas of a case; none where they are in an OpenAPI document. */
function schemasOf(folder, parameters) {
  const paths =
    typeof parameters === "string"
      ? [parameters]
      : [parameters.validation, parameters.serialization];
  if (paths.some((path) => path.includes("#"))) return undefined;
  return paths.map((path) => JSON.parse(readFileSync(join(folder, path), "utf8")));
}

/** The pages that the command `docs` writes. */
async function pagesOf(dist, config, format) {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-comparison-"));
  try {
    writeFileSync(join(folder, "config.json"), JSON.stringify(config));
    const args = [
      join(dist, "cli.cjs"),
      "docs",
      "--quiet",
      "--config",
      "config.json",
      "--out",
      "docs",
      "--format",
      format,
    ];
    await promisify(execFile)(process.execPath, args, {
      cwd: folder,
      timeout: pagesPatience,
    }).catch(({ killed, code, stderr }) => {
      // Paths and stacks are different in each build.
      const said = stderr.replaceAll(folder, "").replaceAll(dist, "").split("\n    at ")[0];
      throw new Error(
        killed
          ? `It did not end within ${pagesPatience / 1000} seconds.`
          : `Exit code ${code}: ${said}`,
      );
    });
    const names = readdirSync(join(folder, "docs"), { recursive: true, withFileTypes: true });
    return names
      .filter((entry) => entry.isFile() && !entry.name.endsWith("manifest.json"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(join(folder, "docs/").length), readFileSync(path, "utf8")]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function absolute(folder, parameters) {
  return typeof parameters === "string"
    ? join(folder, parameters)
    : Object.fromEntries(
        Object.entries(parameters).map(([mode, path]) => [mode, join(folder, path)]),
      );
}

/** Whose page it is: all others are shared by the services. */
function ownerOf(path) {
  return path
    .split("/")
    .at(-1)
    .replace(/\.[a-z]+$/, "");
}

function ownPages(pages, format) {
  const named = pages.map(([path, text]) => [path.replace(ownerOf(path), "CASE"), text]);
  return Object.fromEntries(named.map(([path, text]) => [`${format}/${path}`, text]));
}

/** JSON whose keys are in order: in which order an object was made is no difference. */
function sorted(value) {
  return JSON.stringify(value, (_, each) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );
}
