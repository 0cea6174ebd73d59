// Compares conversions of docstrings to Markdown: the tables of packages/docstring-markdown/README.md.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shortNumber, table } from "./measure.js";
import { imported, root } from "./own-code.js";

const require = createRequire(import.meta.url);

const own = await imported(`
  export { markdownFromDocstring } from "${root}packages/docstring-markdown/index.ts";
`);

/** A docstring, and what its Markdown has to have in it; `not` is what it must not have. */
const features = [
  ["literal", "Use ``json`` here.", { has: ["`json`"], not: ["``"] }],
  ["role", "See :class:`~pkg.mod.Class`.", { has: ["`Class`"], not: [":class:"] }],
  ["link", "`docs <https://example.org/a>`__", { has: ["[docs](https://example.org/a)"] }],
  [
    "NumPy section",
    "Does it.\n\nParameters\n----------\nx : int, optional\n    The x.",
    { has: ["- `x`", "`int`", "The x."] },
  ],
  [
    "Google section",
    "Does it.\n\nArgs:\n    x (int): The x.",
    { has: ["- `x`", "`int`", "The x."] },
  ],
  [
    "field list",
    "Does it.\n\n:param int x: The x.\n:returns: It.",
    { has: ["- `x`", "`int`", "The x."] },
  ],
  [
    "admonition",
    "Does it.\n\n.. note:: Mind this.",
    { has: ["Note", "Mind this."], not: ["..", ":::"] },
  ],
  [
    "version",
    "Does it.\n\n.. deprecated:: 1.1\n   Use ``x``.",
    { has: ["1.1", "`x`"], not: ["..", "``"] },
  ],
  ["literal block", "So::\n\n    x = 1", { has: ["```", "x = 1"], not: ["::"] }],
  ["session", "So:\n\n>>> f(1)\n2", { has: ["```python", ">>> f(1)"] }],
  ["Markdown: code", "Use `code` here.", { has: ["Use `code` here."] }],
  [
    "Markdown: link",
    "See [a](https://example.org/a_b).",
    { has: ["[a](https://example.org/a_b)"] },
  ],
  ["Markdown: fence", "So:\n\n```python\nx = 1\n```", { has: ["```python\nx = 1\n```"] }],
  [
    "Markdown: table",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    { has: ["| a | b |\n| - | - |\n| 1 | 2 |"] },
  ],
];

export async function bench() {
  const { RstToMdCompiler } = require("rst-compiler");
  const converters = [
    ["this project's", own.markdownFromDocstring],
    ["rst-compiler", (text) => new RstToMdCompiler().compile(text).body],
  ];
  const texts = descriptions();
  const marked = texts.filter((text) => marks.test(text));
  const plain = texts.filter((text) => !marks.test(text));
  const rows = converters.map(([name, convert]) => {
    const start = process.cpuUsage();
    const markdown = new Map(texts.map((text) => [text, attempt(() => convert(text))]));
    const { user, system } = process.cpuUsage(start);
    return { name, convert, markdown, microseconds: (user + system) / texts.length };
  });
  const [{ microseconds: base }] = rows;
  const summary = table(
    [
      "converter",
      `marked, converted of ${marked.length}`,
      `plain, kept of ${plain.length}`,
      "throws",
      "times as long",
    ],
    rows.map(({ name, markdown, microseconds }) => [
      name,
      marked.filter((text) => markdown.get(text) !== undefined && !marks.test(markdown.get(text)))
        .length,
      plain.filter((text) => markdown.get(text)?.trim() === text.trim()).length,
      texts.filter((text) => markdown.get(text) === undefined).length,
      shortNumber(microseconds / base),
    ]),
  );
  const details = table(
    ["docstring", ...rows.map(({ name }) => name)],
    features.map(([name, text, expected]) => [
      name,
      ...rows.map(({ convert }) =>
        verdict(
          attempt(() => convert(text)),
          expected,
        ),
      ),
    ]),
  );
  return {
    ...{ title: "Conversions of docstrings", page: "packages/docstring-markdown/README.md" },
    about:
      "The descriptions are all of those in this repository's recorded and example schemas, as Pydantic wrote them from docstrings. One that has marks of reStructuredText is converted if none is left; one that has none is plain, and is to be kept. Below, a short docstring for each thing that a docstring has.",
    peers: ["rst-compiler"],
    tables: `${summary}\n${details}`,
  };
}

/** Marks that Markdown does not have. */
const marks = /``[^`]|:\w+:`|^\s*-{3,}$|`~|>`_|^\.\. \w/m;

function verdict(markdown, { has, not = [] }) {
  if (markdown === undefined) return "throws";
  return has.every((part) => markdown.includes(part)) &&
    !not.some((part) => markdown.includes(part))
    ? "yes"
    : "no";
}

function attempt(convert) {
  try {
    return convert();
  } catch {
    return undefined;
  }
}

function descriptions() {
  const files = readdirSync(join(root, "schemas"), { recursive: true });
  const found = new Set();
  for (const file of files.filter((name) => name.endsWith(".json"))) {
    JSON.parse(readFileSync(join(root, "schemas", file), "utf8"), (key, value) => {
      if (key === "description" && typeof value === "string") found.add(value);
      return value;
    });
  }
  return [...found];
}
