import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { readCompared } from "../../generator/source/compared-schema.js";
import { gitPath } from "../../generator/source/git-revision.js";
import { temporaryFolder } from "../temporary-folder.js";

const old = { type: "object", title: "Old" };
const now = { type: "object", title: "Now" };
const openApi = { openapi: "3.1.0", components: { schemas: { Cutout: old } } };

/** A repository with the tag `v1`, since which the schema changed. */
function repository(): string {
  const folder = temporaryFolder({
    "schemas/cutout.json": JSON.stringify(old),
    "openapi.json": JSON.stringify(openApi),
    "broken.json": "{",
  });
  const git = (...words: readonly string[]): void => {
    execFileSync("git", words, {
      cwd: folder,
      stdio: "ignore",
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: "/dev/null",
        ...{ GIT_AUTHOR_NAME: "Test", GIT_AUTHOR_EMAIL: "test@example.org" },
        ...{ GIT_COMMITTER_NAME: "Test", GIT_COMMITTER_EMAIL: "test@example.org" },
      },
    });
  };
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "First");
  git("tag", "v1");
  writeFileSync(join(folder, "schemas/cutout.json"), JSON.stringify(now));
  return folder;
}

/** The titles of what is read, of each mode. */
async function titles(name: string, folder: string): Promise<unknown> {
  const { validation, serialization } = await readCompared(name, folder);
  return [validation, serialization].map((files) => files.map(({ value }) => value));
}

/** The code of the failure that a name ends in, and the kind. */
async function failure(name: string, folder: string): Promise<unknown> {
  try {
    return await readCompared(name, folder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.kind, error.diagnostic.code, error.diagnostic.file];
  }
}

describe("what diff compares", () => {
  it("is a file, or what it was at a revision, from the root or from here", async () => {
    const folder = repository();
    expect(await titles("schemas/cutout.json", folder)).toEqual([[now], []]);
    expect(await titles("v1:schemas/cutout.json", folder)).toEqual([[old], []]);
    expect(await titles("HEAD:./cutout.json", join(folder, "schemas"))).toEqual([[old], []]);
  });

  it("is a model of an OpenAPI document, also at a revision", async () => {
    const folder = repository();
    const model = [[{ $ref: "#/$defs/Cutout", $defs: { Cutout: old } }], []];
    expect(await titles("openapi.json#Cutout", folder)).toEqual(model);
    expect(await titles("v1:openapi.json#Cutout", folder)).toEqual(model);
  });

  it.each([
    ["v1:nothing.json", "no-such-file-at-revision"],
    ["v2:schemas/cutout.json", "no-such-revision"],
    ["--output=stolen:schemas/cutout.json", "no-such-revision"],
    ["v1:broken.json", "not-json"],
    ["v1:schemas", "not-json"],
    ["v1;touch stolen:a.json", "no-such-revision"],
    ["nothing.json", "unreadable-file"],
  ])("cannot be %s", async (name, code) => {
    expect(await failure(name, repository())).toEqual(["usage", code, name]);
  });

  it("is a file where one is there, whatever its name", async () => {
    const folder = temporaryFolder({
      "main:old.json": JSON.stringify(old),
      "a#b.json": JSON.stringify(now),
    });
    expect(await titles("main:old.json", folder)).toEqual([[old], []]);
    expect(await titles("a#b.json", folder)).toEqual([[now], []]);
    expect(await failure("main:new.json", folder)).toEqual([
      "usage",
      "no-repository",
      "main:new.json",
    ]);
  });

  it("is a folder with the schemas of each mode", async () => {
    const folder = temporaryFolder({
      "all/B.validation.json": JSON.stringify(now),
      "all/A.validation.json": JSON.stringify(old),
      "all/A.serialization.json": JSON.stringify(old),
      "all/note.json": "{",
      empty: null,
    });
    expect(await titles("all", folder)).toEqual([[old, now], [old]]);
    expect(await failure("empty", folder)).toEqual(["usage", "no-schemas-in-folder", "empty"]);
  });

  it("is on a drive of Windows, not at a revision of one letter", () => {
    expect(gitPath("C:\\schemas\\a.json")).toBeUndefined();
    expect(gitPath("c:/schemas/a.json")).toBeUndefined();
    expect(gitPath("v:a.json")).toEqual({ revision: "v", path: "a.json" });
  });
});
