import { spawnSync } from "node:child_process";
import { existsSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { withLock } from "../../generator/output/lock.js";
import { temporaryFolder } from "../temporary-folder.js";
import { lockOf } from "./lock-of.js";

const never = (): never => {
  throw new Error("It waited.");
};

it("is held while something is done, and gone afterwards, also after an error", async () => {
  const folder = temporaryFolder();
  const held = await withLock(folder, never, () => existsSync(lockOf(folder)));
  expect([held, existsSync(lockOf(folder))]).toEqual([true, false]);
  const failing = withLock(folder, never, () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(existsSync(lockOf(folder))).toBe(false);
});

it("is waited for while its process runs", async () => {
  const folder = temporaryFolder();
  writeFileSync(lockOf(folder), String(process.pid));
  const waitedFor: number[] = [];
  const second = withLock(
    folder,
    (holder) => waitedFor.push(holder),
    () => "done",
  );
  await setTimeout(100);
  rmSync(lockOf(folder));
  expect(await second).toBe("done");
  expect(waitedFor).toEqual([process.pid]);
});

it("is taken over from a process that is gone, and from one that was killed while it took it", async () => {
  const folder = temporaryFolder();
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(lockOf(folder), String(pid));
  expect(await withLock(folder, never, () => "done")).toBe("done");
  writeFileSync(lockOf(folder), "");
  utimesSync(lockOf(folder), 0, 0);
  expect(await withLock(folder, never, () => "done")).toBe("done");
});
