// Compares translations of Rust's and Python's patterns: the tables of packages/regex-translation/README.md.
import { createRequire } from "node:module";
import { shortNumber, table } from "./measure.js";
import { imported, root } from "./own-code.js";

const require = createRequire(import.meta.url);

const own = await imported(`
  export { translatePattern } from "${root}packages/regex-translation/index.ts";
`);

/** Each gives a regular expression, or throws. */
const translators = [
  ["this project's", (pattern) => own.translatePattern(pattern), translated],
  // With the options and the spelling of names that come nearest.
  [
    "oniguruma-to-es",
    (pattern) =>
      require("oniguruma-to-es").toRegExp(pattern.replaceAll("(?P<", "(?<"), {
        ...{ rules: { singleline: true }, target: "ES2018" },
      }),
  ],
  ["pyre-to-regexp", require("pyre-to-regexp")],
  ["regex-translator, from `re2`", (pattern) => new RegExp(byMediary(pattern), "u")],
  ["XRegExp", (pattern) => require("xregexp")(pattern, "A")],
  ['none: `new RegExp(pattern, "u")`', (pattern) => new RegExp(pattern, "u")],
].map(([name, translate, read = (result) => result]) => ({
  name,
  translate: (pattern) => read(translate(pattern)),
}));

function translated(result) {
  if ("reason" in result) throw new Error(result.reason);
  return new RegExp(result.source, result.flags);
}

function byMediary(pattern) {
  const peer = require("regex-translator");
  return peer.getRegexStringFromMediaryString(
    peer.getMediaryStringFromRegexString(pattern, "re2"),
    "ecma",
  );
}

export async function bench() {
  const rust = recordedMatches("rust");
  const python = recordedMatches("python");
  const onlyPython = new Map([...python].filter(([pattern]) => !rust.has(pattern)));
  const sets = [
    [`Rust's, ${rust.size}`, rust],
    [`only Python's, ${onlyPython.size}`, onlyPython],
    [`Python's, ${python.size}`, python],
  ];
  const rows = translators.map(({ name, translate }) => {
    const start = process.cpuUsage();
    for (const pattern of rust.keys()) attempt(() => translate(pattern));
    const { user, system } = process.cpuUsage(start);
    const results = sets.map(([, matches]) => outcomes(translate, matches));
    return { name, results, microseconds: (user + system) / rust.size };
  });
  const [{ microseconds: base }] = rows;
  const tables = table(
    ["translator", ...sets.map(([name]) => `${name}: right · wrong · refused`), "times as long"],
    rows.map(({ name, results, microseconds }) => [
      name,
      ...results.map(({ right, wrong, refused }) => [right, wrong, refused].join(" · ")),
      shortNumber(microseconds / base),
    ]),
  );
  return {
    ...{ title: "Translations of patterns", page: "packages/regex-translation/README.md" },
    about:
      "The recorded patterns are tried on the recorded texts, of which real Pydantic has said with each of its engines whether they match. A translation is right if it agrees on every text, wrong if it differs on one, and refused if there is none that compiles.",
    peers: ["oniguruma-to-es", "pyre-to-regexp", "regex-translator", "xregexp"],
    tables,
  };
}

function outcomes(translate, recorded) {
  const counts = { right: 0, wrong: 0, refused: 0 };
  for (const [pattern, matches] of recorded) {
    const expression = attempt(() => translate(pattern));
    if (expression === undefined) counts.refused += 1;
    else if (matches.every(({ text, matched }) => isMatch(expression, text) === matched))
      counts.right += 1;
    else counts.wrong += 1;
  }
  return counts;
}

function isMatch(expression, text) {
  expression.lastIndex = 0;
  return expression.test(text);
}

function attempt(translate) {
  try {
    return translate();
  } catch {
    return undefined;
  }
}

/** The patterns that the engine accepts, each with what it said of the texts. */
function recordedMatches(engine) {
  const rows = require(`${root}packages/regex-translation/test/patterns.recorded.json`);
  const own = rows.filter((row) => row.engine === engine && row.matched !== undefined);
  return new Map(
    [...new Set(own.map(({ pattern }) => pattern))].map((pattern) => [
      pattern,
      own.filter((row) => row.pattern === pattern),
    ]),
  );
}
