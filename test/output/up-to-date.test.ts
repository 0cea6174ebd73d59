import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type Manifest, manifestName, readManifest } from "../../generator/output/manifest.js";
import { textHash } from "../../generator/output/text-hash.js";
import { isStillUpToDate, upToDateIn } from "../../generator/output/up-to-date.js";
import type { InputHashes } from "../../generator/source/input-hash.js";
import { temporaryFolder } from "../temporary-folder.js";

const manifest: Manifest = {
  version: "1",
  shared: { inputs: "s", warnings: 0, files: { "uws/a.ts": textHash("a") } },
  services: {
    a: { inputs: "i", warnings: 0, files: { "a/a.ts": textHash("a") }, stub: "a/a.ts" },
    b: { inputs: "i", warnings: 0, files: { "b/a.ts": textHash("a") }, stub: "b/a.ts" },
  },
};
const inputs: InputHashes = { sharedPart: "s", shared: "s", ofService: () => "i" };

/** A folder as the manifest says it. */
function output(parent: string): string {
  const out = join(parent, "out");
  for (const name of ["uws", "a", "b"]) {
    mkdirSync(join(out, name), { recursive: true });
    writeFileSync(join(out, name, "a.ts"), "a");
  }
  writeFileSync(join(out, manifestName), JSON.stringify(manifest));
  return out;
}

it("is what was made from the same by the same version, and that nobody changed", () => {
  const out = output(temporaryFolder());
  const find = (version = "1", given = inputs, services = ["a", "b"]) =>
    upToDateIn(out, readManifest(out), given, services, version);
  expect(find()).toEqual({ shared: true, services: ["a", "b"] });
  expect(find("1", inputs, ["b"])).toEqual({ shared: true, services: ["b"] });
  expect(find("2")).toEqual({ shared: false, services: [] });
  const changed = { ...inputs, ofService: (name: string) => (name === "a" ? "other" : "i") };
  expect(find("1", changed)).toEqual({ shared: true, services: ["b"] });
  writeFileSync(join(out, "b/a.ts"), "edited");
  expect(find()).toEqual({ shared: true, services: ["a"] });
});

it("is told while another run puts a new folder in the old one's place", async () => {
  const parent = temporaryFolder();
  const out = output(parent);
  const swaps = `const { renameSync } = require("fs"); console.log(1);
    for (;;) { renameSync("out", "old"); renameSync("old", "out"); }`;
  const other = spawn(process.execPath, ["-e", swaps], {
    cwd: parent,
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void other.kill("SIGKILL"));
  await once(other.stdout, "data");
  for (let round = 0; round < 5000; round += 1) {
    const found = readManifest(out);
    const { services } = upToDateIn(out, found ?? manifest, inputs, ["a", "b"], "1");
    expect(services.length).toBeLessThanOrEqual(2);
  }
});

it("no longer is what another run made of something else", () => {
  const { a, b } = manifest.services;
  const other: Manifest = {
    ...manifest,
    services: { ...(a && { a }), ...(b && { b: { ...b, inputs: "j" } }) },
  };
  const upToDate = { shared: true, services: ["a", "b"] };
  expect(isStillUpToDate(upToDate, manifest, manifest)).toBe(true);
  expect(isStillUpToDate(upToDate, manifest, other)).toBe(false);
  expect(isStillUpToDate({ shared: true, services: ["a"] }, manifest, other)).toBe(true);
  expect(isStillUpToDate(upToDate, manifest, undefined)).toBe(false);
  expect(isStillUpToDate({ shared: false, services: [] }, manifest, undefined)).toBe(true);
});
