// Writes the guide's tables of options and of diagnostics from what the program runs from. Run after
// `npm run build`; with --check it only says, by its exit code, whether they are as they should be.
import { readFileSync, writeFileSync } from "node:fs";
import { diagnosticCatalog } from "../build/diagnostics/catalog.js";

const isCheck = process.argv.includes("--check");
const schema = JSON.parse(readFileSync(new URL("../schemas/config.schema.json", import.meta.url)));

fill("configuration.md", {
  options: table(["option", "value", "default", "what it is for"], options(schema, "")),
});
fill("diagnostics.md", {
  failures: table(
    ["code", "exit code", "what happened"],
    codes(["usage", "schema", "finding"], (kind) => (kind === "usage" ? "2" : "1")),
  ),
  reports: table(
    ["code", "severity", "what it is about"],
    codes(["error", "warning", "info"], (kind) => kind),
  ),
});

/** A row for each option, those within others among them. */
function options(of, prefix) {
  const { properties = {}, additionalProperties, anyOf = [] } = resolved(of);
  const own = Object.entries(properties)
    .filter(([name]) => name !== "$schema")
    .flatMap(([name, value]) => optionRows(value, `${prefix}${name}`));
  const named =
    typeof additionalProperties === "object"
      ? optionRows(additionalProperties, `${prefix}<name>`)
      : [];
  return [...own, ...named, ...anyOf.flatMap((form) => options(form, prefix))];
}

function optionRows(value, name) {
  const { description, default: usual } = resolved(value);
  const row = [
    `\`${name}\``,
    valueWords(value),
    usual === undefined ? "" : code(usual),
    description ?? "",
  ];
  const inner = options(value, `${name}.`);
  return description === undefined && inner.length > 0 ? inner : [row, ...inner];
}

function valueWords(value) {
  const { type, enum: values, anyOf, items } = resolved(value);
  if (anyOf !== undefined) return [...new Set(anyOf.map(valueWords))].join(", or ");
  if (values !== undefined) return values.map(code).join(", ");
  if (type === "array") return `a list of ${valueWords(items)}s`;
  return { string: "text", object: "object" }[type] ?? type;
}

function resolved(value) {
  return value.$ref === undefined
    ? value
    : { ...schema.$defs[value.$ref.replace("#/$defs/", "")], ...value };
}

function code(value) {
  return `\`${JSON.stringify(value)}\``;
}

function codes(kinds, shown) {
  return Object.entries(diagnosticCatalog)
    .filter(([, { kind }]) => kinds.includes(kind))
    .map(([name, { kind, meaning }]) => [`\`${name}\``, shown(kind), meaning]);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

function fill(name, tables) {
  const path = new URL(`../docs/guide/${name}`, import.meta.url);
  const before = readFileSync(path, "utf8");
  let page = before;
  for (const [mark, text] of Object.entries(tables)) {
    const [start, end] = [`<!-- ${mark} -->\n`, `<!-- /${mark} -->`];
    const from = page.indexOf(start) + start.length;
    page = `${page.slice(0, from)}\n${text}\n\n${page.slice(page.indexOf(end))}`;
  }
  if (page === before) return;
  if (isCheck) {
    process.stderr.write(`docs/guide/${name} is not up to date: npm run written\n`);
    process.exitCode = 1;
  } else writeFileSync(path, page);
}
