import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import fastCheck from "fast-check";
import { expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";

const writer = fileURLToPath(new URL("../output/killed-writer.js", import.meta.url));
const kills = Number(process.env["KILLS"] ?? 20);
const services = 50;
const filesOfOutput = (services + 1) * 5;

/** Which output a folder has as a whole. */
function wholeOutput(folder: string): string {
  const texts = Object.entries(contentsOf(folder)).flatMap(([path, text]) =>
    /parameters-xml|manifest/.test(path) ? [] : [String(text).trim()],
  );
  const found = [...new Set(texts)];
  return texts.length === filesOfOutput && found.length === 1
    ? (found[0] ?? "")
    : `${texts.length} files: ${found.join(" and ")}`;
}

it(`a run that is killed leaves the old output or the new one, ${kills} times`, async () => {
  const delays = fastCheck.sample(fastCheck.integer({ min: 0, max: 700 }), kills);
  const found: string[] = [];
  for (const delay of delays) {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    spawnSync(process.execPath, [writer, folder, `${services}`, "1"]);
    const child = spawn(process.execPath, [writer, folder, `${services}`, "1000"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await setTimeout(delay);
    child.kill("SIGKILL");
    await once(child, "exit");
    // Between two system calls the folder stands beside its place, whole; the next run brings it back.
    const isThere = existsSync(folder);
    found.push(
      isThere
        ? wholeOutput(folder)
        : `${wholeOutput(join(parent, ".out.uws-codegen-old"))} (beside)`,
    );
    const next = spawnSync(process.execPath, [writer, folder, `${services}`, "2"]);
    expect(next.status).toBe(0);
    expect(wholeOutput(folder)).toBe("two");
    expect(readdirSync(parent)).toEqual(["out"]);
  }
  const counts = new Map(
    [...new Set(found)].map((each) => [each, found.filter((one) => one === each).length]),
  );
  console.log(
    `after ${kills} kills: ${[...counts].map(([what, count]) => `${what} ${count}`).join(", ")}`,
  );
  expect(found.filter((each) => !/^(?:one|two)(?: \(beside\))?$/.test(each))).toEqual([]);
});
