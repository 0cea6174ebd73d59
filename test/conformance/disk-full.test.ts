import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { contentsOf } from "../temporary-folder.js";

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
});
