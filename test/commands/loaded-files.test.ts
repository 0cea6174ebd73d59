import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { program } from "../program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { runCli } from "./run-cli.js";

/** The files that a run of the program loads. */
function loadedFiles(folder: string, ...words: readonly string[]): readonly string[] {
  writeFileSync(
    join(folder, "at-exit.cjs"),
    'process.on("exit", () => process.stdout.write(Object.keys(require.cache).join("\\n")));',
  );
  const all = ["--require", join(folder, "at-exit.cjs"), program, ...words];
  return spawnSync(process.execPath, all, { cwd: folder, encoding: "utf8" }).stdout.split("\n");
}

it.each(["ts", "js+dts"])("a run for the target %s does without the compiler", (target) => {
  const config = { out: "out", target, services: { cutouts: { parameters: "cutout.json" } } };
  const folder = temporaryFolder({
    "uws-codegen.config.json": JSON.stringify(config),
    "cutout.json": JSON.stringify({ title: "Cutout", type: "object", properties: {} }),
  });
  const loaded = loadedFiles(folder, "generate");
  expect(loaded.some((path) => path.endsWith("emitters.cjs"))).toBe(true);
  expect(loaded.filter((path) => /node_modules.(?:ts-morph|typescript)\b/.test(path))).toEqual([]);
});

it("a run with nothing to do loads no file of the program that it does not need", () => {
  const config = { out: "out", services: { cutouts: { parameters: "cutout.json" } } };
  const folder = temporaryFolder({
    "uws-codegen.config.json": JSON.stringify(config),
    "cutout.json": JSON.stringify({ title: "Cutout", type: "object", properties: {} }),
  });
  expect(runCli(folder, "generate").exitCode).toBe(0);
  const loaded = loadedFiles(folder, "generate").map((path) => basename(path));
  expect(runCli(folder, "generate").stderr).toMatch(/^Nothing to do/);
  expect(loaded).toEqual(["at-exit.cjs", "cli.cjs", "rolldown-runtime.cjs", "up-to-date.cjs"]);
});
