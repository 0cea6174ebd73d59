import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";

const writer = fileURLToPath(new URL("killed-writer.js", import.meta.url));

it("runs at once wait for each other, and leave one output", async () => {
  const parent = temporaryFolder();
  const folder = join(parent, "out");
  const runs = Array.from({ length: 8 }, () =>
    spawn(process.execPath, [writer, folder, "10", "6"], { stdio: "ignore" }),
  );
  const exits = await Promise.all(runs.map(async (run) => (await once(run, "exit"))[0]));
  expect(exits).toEqual(runs.map(() => 0));
  const texts = new Set(
    Object.entries(contentsOf(folder)).flatMap(([path, text]) =>
      /parameters-xml|manifest/.test(path) ? [] : [text],
    ),
  );
  expect(texts.size).toBe(1);
  expect(readdirSync(parent)).toEqual(["out"]);
});
