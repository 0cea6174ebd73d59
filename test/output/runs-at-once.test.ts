import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { check, generate } from "../../generator/api.js";
import { contentsOf, temporaryFolder, writeFiles } from "../temporary-folder.js";
import { lockOf } from "./lock-of.js";

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

it("a run that waited makes anew what was up to date before the other one wrote", async () => {
  const folder = temporaryFolder();
  const out = join(folder, "out");
  const config = { out, services: { a: { parameters: "a.json" }, b: { parameters: "b.json" } } };
  const schemas = (a: string, b: string): void => {
    for (const [name, title] of Object.entries({ a, b })) {
      const schema = { title, type: "object", properties: { id: { type: "string" } } };
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(schema));
    }
  };
  const fill = (files: ReturnType<typeof contentsOf>): void => {
    rmSync(out, { recursive: true, force: true });
    writeFiles(out, files);
  };
  schemas("First", "First");
  await generate(config, { folder });
  const first = contentsOf(out);
  schemas("First", "Other");
  await generate(config, { folder });
  const others = contentsOf(out);
  fill(first);
  schemas("Second", "First");
  writeFileSync(lockOf(out), String(process.pid));
  const onWait = (): void => {
    fill(others);
    rmSync(lockOf(out));
  };
  const { changes } = await generate(config, { folder, onWait });
  expect(changes.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["a/types.ts", "b/types.ts"]),
  );
  expect((await check(config, { folder })).stale).toEqual([]);
});
