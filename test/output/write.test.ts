import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import type { Change } from "../../generator/output/plan.js";
import { writeOutput } from "../../generator/output/write.js";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";

describe.each([
  ["beside the old one, which it replaces", true],
  ["in a folder that has others' files", false],
])("an output %s", (_, isOwn) => {
  function write(folder: string, ...changes: readonly Change[]): void {
    const nothing = { unchanged: 0, leftOver: [], edited: [], toBeMoved: new Map() };
    writeOutput({ folder, changes, ...nothing, isOwn });
  }

  function create(path: string, text = `text of ${path}\n`): Change {
    return { path, kind: "create", text };
  }

  function update(path: string, text = `new text of ${path}\n`): Change {
    return { path, kind: "update", text };
  }

  function remove(path: string): Change {
    return { path, kind: "delete" };
  }

  /** What a failure to write says; nothing is changed by it. */
  function refused(folder: string, ...changes: readonly Change[]): Failure["diagnostic"] {
    const before =
      existsSync(folder) && statSync(folder).isDirectory() ? contentsOf(folder) : undefined;
    try {
      write(folder, ...changes);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.kind).toBe("usage");
      expect(error.diagnostic).toMatchObject({
        code: "output-not-writable",
        file: folder,
        hint: expect.stringContaining("Nothing was changed."),
      });
      if (before !== undefined) expect(contentsOf(folder)).toEqual(before);
      return error.diagnostic;
    }
    throw new Error("It was written.");
  }

  describe("writes", () => {
    it("new files in new folders, and leaves nothing else behind", () => {
      const folder = join(temporaryFolder(), "src", "generated");
      write(folder, create("uws/types.ts"), create("manifest.json"), create("a/b/c.ts", ""));
      expect(contentsOf(folder)).toEqual({
        "uws/types.ts": "text of uws/types.ts\n",
        "manifest.json": "text of manifest.json\n",
        "a/b/c.ts": "",
      });
    });

    it("over files, and leaves the others", () => {
      const folder = temporaryFolder({ "a.ts": "old\n", "b.ts": "mine\n" });
      write(folder, update("a.ts"));
      expect(contentsOf(folder)).toEqual({ "a.ts": "new text of a.ts\n", "b.ts": "mine\n" });
    });

    it("text of any language", () => {
      const folder = temporaryFolder();
      write(folder, create("a.ts", "Ångström 😀 \u2028\r\n"));
      expect(contentsOf(folder)).toEqual({ "a.ts": "Ångström 😀 \u2028\r\n" });
    });

    it("nothing where nothing is to be done, not even the folder", () => {
      const folder = join(temporaryFolder(), "none");
      write(folder);
      expect(existsSync(folder)).toBe(false);
    });
  });

  describe("removes", () => {
    it("files, and the folders that are empty without them", () => {
      const folder = temporaryFolder({ "a/b/c.ts": "", "a/d.ts": "", "e/f.ts": "" });
      write(folder, remove("a/b/c.ts"), remove("e/f.ts"));
      expect(contentsOf(folder)).toEqual({ "a/d.ts": "" });
    });

    it("not the output folder itself", () => {
      const folder = temporaryFolder({ "a.ts": "" });
      write(folder, remove("a.ts"));
      expect(contentsOf(folder)).toEqual({});
    });

    it("what is gone already, without a word", () => {
      const folder = temporaryFolder({ "b.ts": "" });
      write(folder, remove("gone/a.ts"));
      expect(contentsOf(folder)).toEqual({ "b.ts": "" });
    });

    it("a file whose folder gets a new one", () => {
      const folder = temporaryFolder({ "a/old.ts": "" });
      write(folder, create("a/new.ts"), remove("a/old.ts"));
      expect(contentsOf(folder)).toEqual({ "a/new.ts": "text of a/new.ts\n" });
    });
  });

  describe("changes nothing where", () => {
    it("the folder is a file", () => {
      const folder = join(temporaryFolder({ out: "a file\n" }), "out");
      expect(refused(folder, create("a.ts")).message).toContain(
        "a file stands where a folder belongs",
      );
      expect(statSync(folder).isFile()).toBe(true);
    });

    it("a folder above is a file", () => {
      const parent = temporaryFolder({ out: "a file\n" });
      const { message } = refused(join(parent, "out", "generated"), create("a.ts"));
      expect(message).toContain("a file stands where a folder belongs");
      expect(contentsOf(parent)).toEqual({ out: "a file\n" });
    });

    it("a file stands in the place of a folder, after others could be written", () => {
      const folder = temporaryFolder({ "a.ts": "old\n", spectra: "a file\n", "old.ts": "old\n" });
      const { message } = refused(
        folder,
        update("a.ts"),
        create("cutouts/deep/index.ts"),
        create("spectra/index.ts"),
        remove("old.ts"),
      );
      expect(message).toContain("a file stands where a folder belongs");
    });

    it("a folder stands in the place of a file, after others were put in their places", () => {
      const folder = temporaryFolder({
        "a.ts": "old\n",
        "b.ts/inside.txt": "mine\n",
        "gone/old.ts": "old\n",
      });
      refused(folder, update("a.ts"), create("new/c.ts"), remove("gone/old.ts"), create("b.ts"));
    });

    it("a folder stands in the place of a file that is to be removed", () => {
      const folder = temporaryFolder({ "a.ts": "old\n", "b.ts/inside.txt": "mine\n" });
      refused(folder, update("a.ts"), remove("b.ts"));
    });

    it("a name is none", () => {
      const folder = temporaryFolder({ "a.ts": "old\n" });
      refused(folder, update("a.ts"), create(`${"long".repeat(100)}.ts`));
      refused(folder, update("a.ts"), create("zero\0.ts"));
    });

    it("the folder had to be made for it", () => {
      const parent = temporaryFolder();
      refused(join(parent, "new", "folder"), create("a.ts"), create("a.ts/b.ts"));
      expect(contentsOf(parent)).toEqual({});
    });
  });

  it("works after it failed, once the way is free", () => {
    const folder = temporaryFolder({ "a.ts": "old\n", spectra: "a file\n" });
    const changes = [update("a.ts"), create("spectra/index.ts")];
    refused(folder, ...changes);
    write(folder, remove("spectra"));
    write(folder, ...changes);
    writeFileSync(join(folder, "mine.ts"), "mine\n");
    expect(contentsOf(folder)).toEqual({
      "a.ts": "new text of a.ts\n",
      "spectra/index.ts": "text of spectra/index.ts\n",
      "mine.ts": "mine\n",
    });
  });
});
