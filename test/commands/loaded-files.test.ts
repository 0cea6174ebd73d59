import { spawnSync } from "node:child_process";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { program } from "../program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { runCli } from "./run-cli.js";

it("a run with nothing to do loads no file of the program that it does not need", () => {
  const config = { out: "out", services: { cutouts: { parameters: "cutout.json" } } };
  const folder = temporaryFolder({
    "uws-codegen.config.json": JSON.stringify(config),
    "cutout.json": JSON.stringify({ title: "Cutout", type: "object", properties: {} }),
    "at-exit.cjs":
      'process.on("exit", () => process.stdout.write(Object.keys(require.cache).join("\\n")));',
  });
  expect(runCli(folder, "generate").exitCode).toBe(0);
  const words = ["--require", join(folder, "at-exit.cjs"), program, "generate"];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  expect(stderr).toMatch(/^Nothing to do/);
  const loaded = stdout.split("\n").map((path) => basename(path));
  expect(loaded).toEqual(["at-exit.cjs", "cli.cjs", "rolldown-runtime.cjs", "up-to-date.cjs"]);
});
