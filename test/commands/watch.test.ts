import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { program } from "../program.js";
import { temporaryFolder } from "../temporary-folder.js";

const schema = (field: string): string =>
  JSON.stringify({
    title: "CutoutParameters",
    type: "object",
    properties: { [field]: { type: "string" } },
    required: [field],
  });

it("generates what a save touches, survives what is broken, and ends when told to", async () => {
  const services = {
    cutouts: { parameters: "cutouts.json" },
    spectra: { parameters: "spectra.json" },
  };
  const folder = temporaryFolder({
    "cutouts.json": schema("id"),
    "spectra.json": schema("id"),
    "uws-codegen.config.json": JSON.stringify({ out: "out", services }),
  });
  const watcher = spawn(process.execPath, [program, "watch"], { cwd: folder });
  onTestFinished(() => void watcher.kill("SIGKILL"));
  let said = "";
  watcher.stderr.on("data", (data: Buffer) => {
    said += data.toString();
  });
  /** Waits for words, and forgets what was said until then. */
  const hears = async (words: RegExp): Promise<string> => {
    for (let waited = 0; !words.test(said) && waited < 2000; waited += 1) await setTimeout(50);
    expect(said).toMatch(words);
    const heard = said;
    said = "";
    return heard;
  };
  expect(await hears(/Watching; Ctrl-C ends it\./)).toMatch(/\d+ created, 0 unchanged/);

  writeFileSync(join(folder, "cutouts.json"), schema("band"));
  const heard = await hears(/^cutouts: .*\n.*parameters-xml[\s\S]*band is new/m);
  expect(heard).toMatch(/^cutouts: \d+ updated, \d+ unchanged \(\d+\.\d s\)\.$/m);
  expect(heard).not.toMatch(/spectra/);
  expect(readFileSync(join(folder, "out/cutouts/types.ts"), "utf8")).toMatch(/band: string;/);

  writeFileSync(join(folder, "spectra.json"), "{ broken");
  await hears(/error: spectra\.json:1:3: This is not JSON/);

  // As many editors save: a new file in the place of the old one.
  writeFileSync(join(folder, "spectra.json.new"), schema("order"));
  renameSync(join(folder, "spectra.json.new"), join(folder, "spectra.json"));
  await hears(/^spectra: /m);

  writeFileSync(join(folder, "third.json"), schema("id"));
  const more = { ...services, third: { parameters: "third.json" } };
  writeFileSync(
    join(folder, "uws-codegen.config.json"),
    JSON.stringify({ out: "out", services: more }),
  );
  await hears(/^third: /m);
  expect(existsSync(join(folder, "out/third/index.ts"))).toBe(true);

  watcher.kill("SIGTERM");
  expect(await once(watcher, "exit")).toEqual([0, null]);
}, 300_000);
