import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { passes } from "../generator/pipeline.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const all = [...passes.beforeOverlay, ...passes.afterOverlay];

it.each(all.map((pass) => [pass.name, pass]))(
  "the README's table of repairs has the pass %s",
  (name, { repairs }) => {
    const file = `generator/canonical/${name}.ts`;
    const test = `test/canonical/${name}.test.ts`;
    expect(existsSync(new URL(`../${file}`, import.meta.url))).toBe(true);
    expect(existsSync(new URL(`../${test}`, import.meta.url))).toBe(true);
    expect(readme).toContain(`| [\`${name}\`](${file}) | ${repairs} | [test](${test}) |`);
  },
);

it("the README's table has them in their order, and no others", () => {
  const named = [
    ...readme.matchAll(/^\| \[`([\w-]+)`\]\(generator\/canonical\/[\w-]+\.ts\) \|/gm),
  ].map(([, name]) => name);
  expect(named.filter((name) => name !== "overlay")).toEqual(all.map(({ name }) => name));
});

it("the README's table of what was measured has the rows of docs/benchmarks.md", () => {
  const page = readFileSync(new URL("../docs/benchmarks.md", import.meta.url), "utf8");
  const promises = (text: string) =>
    text.split("\n").filter((line) => /\| (?:yes|no|\d+ of \d+) \|$/.test(line));
  expect(promises(readme)).not.toEqual([]);
  expect(promises(readme)).toEqual(promises(page));
});
