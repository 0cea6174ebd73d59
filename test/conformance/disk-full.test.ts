import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { contentsOf } from "../temporary-folder.js";
import { ended, fiftyServices, placed, startGenerate } from "./fifty-services.js";

const disk = mkdtempSync(join(tmpdir(), "uws-codegen-disk-"));
const isMounted =
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=700k", "tmpfs", disk]).status === 0;
const why = isMounted ? "" : "(skipped: a small disk can only be mounted as root)";

afterAll(() => {
  spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!isMounted)(`a disk that is full ${why}`, () => {
  const parameters = "test/schemas/SimpleParameters.validation.json";
  const out = join(disk, "out");

  it("leaves what was there, and nothing besides", async () => {
    await generate({ out, services: { simple: { parameters } } });
    const before = contentsOf(disk);
    // The new folder has what changes twice; with the other services it does not fit.
    const services = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`service-${index}`, { parameters }]),
    );
    await expect(generate({ out, services })).rejects.toMatchObject({
      kind: "usage",
      message: expect.stringContaining("the disk is full"),
    });
    expect(contentsOf(disk)).toEqual(before);
    expect(readdirSync(disk)).toEqual(["out"]);
  });

  it("leaves the old output of 50 services, wherever in the real generate the disk is full", async () => {
    const services = await fiftyServices();
    rmSync(out, { recursive: true, force: true });
    resize("size=100m");
    cpSync(placed(services), disk, { recursive: true });
    const { blocks, bfree, bsize } = statfsSync(disk);
    const used = (blocks - bfree) * bsize;
    // The new folder takes nearly as much again.
    for (const part of [0.1, 0.6]) {
      resize(`size=${Math.round(used * (1 + part))}`);
      const { exitCode, said } = await ended(startGenerate(disk, "new"));
      expect(said).toContain("The output cannot be written: the disk is full.");
      expect(exitCode).toBe(2);
      expect(services.stateOf(out)).toBe("old");
      expect(readdirSync(disk).toSorted()).toEqual(["new", "old", "out"]);
    }
    resize("size=100m");
    expect(await ended(startGenerate(disk, "new"))).toMatchObject({ exitCode: 0 });
    expect(services.stateOf(out)).toBe("new");
  });
});

function resize(size: string): void {
  expect(spawnSync("mount", ["-o", `remount,${size}`, disk]).status).toBe(0);
}
