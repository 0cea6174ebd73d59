import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { canSwap, recoverFolder, swapFolder } from "../../generator/output/swap.js";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";

function besides(folder: string): { readonly fresh: string; readonly old: string } {
  const beside = join(dirname(folder), `.${basename(folder)}.uws-codegen`);
  return { fresh: `${beside}-new`, old: `${beside}-old` };
}

it("puts a new folder in the place of the old one, with the same files where they stay", () => {
  const folder = temporaryFolder({
    "a/old.ts": "old",
    "a/mine.ts": "mine",
    "b/gone.ts": "",
    c: "c",
  });
  mkdirSync(join(folder, "empty"));
  symlinkSync("a/mine.ts", join(folder, "link"));
  const { ino } = statSync(join(folder, "a/mine.ts"));
  swapFolder({
    folder,
    changes: [
      { path: "a/old.ts", kind: "update", text: "new" },
      { path: "d/e/f.ts", kind: "create", text: "f" },
      { path: "b/gone.ts", kind: "delete" },
    ],
  });
  expect(contentsOf(folder)).toEqual({
    "a/old.ts": "new",
    "a/mine.ts": "mine",
    "d/e/f.ts": "f",
    c: "c",
    empty: null,
    link: "mine",
  });
  expect(statSync(join(folder, "a/mine.ts")).ino).toBe(ino);
  const { fresh, old } = besides(folder);
  expect([existsSync(fresh), existsSync(old)]).toEqual([false, false]);
});

it("loses nothing that is saved into the folder meanwhile", () => {
  const folder = temporaryFolder({ "a/made.ts": "old", "a/stub.ts": "stub", "a/same.ts": "same" });
  // Editors write a new file and give it the old one's name.
  const save = (path: string): void => {
    writeFileSync(join(folder, `${path}~`), "saved");
    renameSync(join(folder, `${path}~`), join(folder, path));
  };
  const update = {
    path: "a/made.ts",
    kind: "update",
    get text() {
      for (const path of ["a/stub.ts", "new.ts"]) save(path);
      return "new";
    },
  } as const;
  swapFolder({ folder, changes: [update] });
  expect(contentsOf(folder)).toEqual({
    "a/made.ts": "new",
    "a/stub.ts": "saved",
    "a/same.ts": "same",
    "new.ts": "saved",
  });
});

it("brings back the old folder where a run was ended between taking it away and putting the new one there", () => {
  const parent = temporaryFolder({
    ".out.uws-codegen-old/a.ts": "old",
    ".out.uws-codegen-new/a.ts": "new",
  });
  recoverFolder(join(parent, "out"));
  expect(contentsOf(parent)).toEqual({ "out/a.ts": "old" });
});

it("clears away what a run has left that was ended before or after that", () => {
  const parent = temporaryFolder({
    "out/a.ts": "a",
    "out/.uws-codegen-Ab12Cd/new-0": "half",
    ".out.uws-codegen-old/a.ts": "old",
    ".out.uws-codegen-new/b.ts": "half",
    ".other.uws-codegen-new/b.ts": "another's",
  });
  recoverFolder(join(parent, "out"));
  expect(contentsOf(parent)).toEqual({
    "out/a.ts": "a",
    ".other.uws-codegen-new/b.ts": "another's",
  });
  recoverFolder(join(parent, "none"));
});

it("does not take away the folder that somebody stands in", () => {
  expect(canSwap(process.cwd())).toBe(false);
  expect(canSwap(dirname(process.cwd()))).toBe(false);
  expect(canSwap(temporaryFolder())).toBe(true);
  expect(canSwap(join(temporaryFolder(), "none"))).toBe(true);
});

it("follows a link to the folder itself", () => {
  const real = temporaryFolder({ "out/a.ts": "old" });
  const folder = join(temporaryFolder(), "link");
  symlinkSync(join(real, "out"), folder, "junction");
  swapFolder({ folder, changes: [{ path: "a.ts", kind: "update", text: "new" }] });
  expect(contentsOf(real)).toEqual({ "out/a.ts": "new" });
  writeFileSync(join(folder, "b.ts"), "b");
  expect(readdirSync(join(real, "out"))).toEqual(["a.ts", "b.ts"]);
});
