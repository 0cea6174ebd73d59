// Writes the table of rules in docs/diff.md from the table that `diff` runs from. Run after `npm run build`.
import { readFileSync, writeFileSync } from "node:fs";
import { effects, rules } from "../build/diff/rules.js";

const rows = Object.entries(rules).map(([code, [effect, what]]) => {
  const { reader, writer, typescript } = effects[effect];
  const { read, written } = typescript;
  const types = read === written ? read : `${read} as read, ${written} as written`;
  return `| \`${code}\` | ${what} | ${reader} | ${writer} | ${types} |`;
});
const header = "| rule | what changed | reader | writer | TypeScript |";
const table = [header, "| --- | --- | --- | --- | --- |", ...rows].join("\n");
const path = new URL("../docs/diff.md", import.meta.url);
const page = readFileSync(path, "utf8");
writeFileSync(
  path,
  page.replace(/\| rule \| what changed \|[\s\S]*?\n\n/, () => `${table}\n\n`),
);
