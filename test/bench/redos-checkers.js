// Compares the checks for catastrophic backtracking: the tables of packages/redos-detection/README.md.
import { createRequire } from "node:module";
import { shortNumber, table } from "./measure.js";
import { imported, root } from "./own-code.js";
import { linearPatterns, slowPatterns } from "./redos-patterns.js";

// The Java and native backends of recheck are no choice for a package.
process.env.RECHECK_SYNC_BACKEND = "pure";

const require = createRequire(import.meta.url);

const own = await imported(`
  export { catastrophicBacktracking } from "${root}packages/redos-detection/index.ts";
  export { translatePattern } from "${root}packages/regex-translation/index.ts";
`);
const recording = require(`${root}packages/regex-translation/test/patterns.recorded.json`);

export async function bench() {
  const slow = slowPatterns.filter(isSlow);
  const translated = recordedPatterns();
  const all = [...slow.map(({ source }) => source), ...linearPatterns, ...translated];
  const { isSafePattern } = require("redos-detector");
  const { checkSync } = require("recheck");
  const checkers = [
    ["this project's", (source) => own.catastrophicBacktracking(source) !== undefined],
    ["recheck", (source) => isVulnerable(checkSync(source, "u", { timeout: 10_000 }))],
    ["redos-detector", (source) => !isSafePattern(source, { unicode: true }).safe],
    ["safe-regex", (source) => !require("safe-regex")(source)],
    ["safe-regex2", (source) => !require("safe-regex2")(source)],
  ];
  const results = checkers.map(([name, check]) => {
    // The first call loads and compiles the checker.
    flags(check, "^a$");
    const start = process.cpuUsage();
    const flagged = new Map(all.map((source) => [source, flags(check, source)]));
    const { user, system } = process.cpuUsage(start);
    return { name, flagged, milliseconds: (user + system) / 1000 / all.length };
  });
  const [{ milliseconds: base }] = results;
  const degrees = ["exponential", "polynomial"];
  const groups = degrees.map((kind) => slow.filter((pattern) => pattern.kind === kind));
  const count = (flagged, sources, verdict) =>
    sources.filter((source) => flagged.get(source) === verdict).length;
  const summary = table(
    [
      "check",
      ...groups.map((group, index) => `${degrees[index]}, found of ${group.length}`),
      `linear, wrongly flagged of ${linearPatterns.length}`,
      `recorded, flagged of ${translated.length}`,
      "throws",
      "ms a pattern",
      "times as long",
    ],
    results.map(({ name, flagged, milliseconds }) => [
      name,
      ...groups.map((group) =>
        count(
          flagged,
          group.map(({ source }) => source),
          true,
        ),
      ),
      count(flagged, linearPatterns, true),
      count(flagged, translated, true),
      count(flagged, all, "throws"),
      shortNumber(milliseconds),
      shortNumber(milliseconds / base),
    ]),
  );
  const labeled = [...slow.map(({ source }) => source), ...linearPatterns];
  const differing = labeled.filter(
    (source) => new Set(results.map(({ flagged }) => flagged.get(source))).size > 1,
  );
  const details = table(
    ["pattern", "takes", ...results.map(({ name }) => name)],
    differing.map((source) => [
      `\`\` ${source.replaceAll("|", "\\|")} \`\``,
      slow.find((pattern) => pattern.source === source)?.kind ?? "linear",
      ...results.map(({ flagged }) => words[flagged.get(source)]),
    ]),
  );
  return {
    ...{
      title: "Checks for catastrophic backtracking",
      page: "packages/redos-detection/README.md",
    },
    about: `A slow pattern counts only if V8 takes more than ${slowMilliseconds} ms on a text of at most ${longest.toLocaleString("en")} characters, which this run has measured. The recorded patterns are the translations of those that the translator's tests have.`,
    peers: ["recheck", "redos-detector", "safe-regex", "safe-regex2"],
    tables: `${summary}\nThe checks disagree on these of the slow and the linear patterns:\n\n${details}`,
  };
}

const words = { true: "flags", false: "–", throws: "throws" };

function flags(check, source) {
  try {
    return check(source);
  } catch {
    return "throws";
  }
}

function isVulnerable({ status, error }) {
  if (status === "unknown") throw new Error(error?.kind);
  return status === "vulnerable";
}

function recordedPatterns() {
  const patterns = new Set(recording.map(({ pattern }) => pattern));
  return [
    ...new Set([...patterns].flatMap((pattern) => own.translatePattern(pattern).source ?? [])),
  ];
}

const slowMilliseconds = 100;
const longest = 50_000;

/** Grows the text until the pattern is slow on it: step by step first, so that exponential time stays short. */
function isSlow({ source, prefix = "", pump, suffix = "\0" }) {
  const pattern = new RegExp(source, "u");
  for (
    let count = 5;
    count * pump.length <= longest;
    count += Math.ceil(count < 60 ? 1 : count / 4)
  ) {
    const text = prefix + pump.repeat(count) + suffix;
    const start = performance.now();
    pattern.test(text);
    if (performance.now() - start > slowMilliseconds) return true;
  }
  throw new Error(`The pattern ${source} is not slow.`);
}
