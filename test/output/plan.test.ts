import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceStub } from "../../generator/emit/job/service-files.js";
import { type Manifest, manifestName, readManifest } from "../../generator/output/manifest.js";
import { type GeneratedOutput, type Plan, planOutput } from "../../generator/output/plan.js";
import { textHash } from "../../generator/output/text-hash.js";
import { writeOutput } from "../../generator/output/write.js";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";

function stubOf(name: string, ending: string, text: string): ServiceStub {
  const path = `${name}/parameters-xml.${ending}`;
  const typesPath = `${name}/types.ts`;
  return { path, text, constant: "parametersXml", model: "Parameters", typesPath };
}

/** An output with these services, each of one file and the stub. */
function outputOf(
  services: { readonly [service: string]: string },
  changes: Partial<GeneratedOutput> = {},
): GeneratedOutput {
  return {
    version: "1.0.0",
    shared: { generated: new Map([["uws/types.ts", "shared\n"]]), inputs: "shared", warnings: 0 },
    upToDate: [],
    services: new Map(
      Object.entries(services).map(([name, text]) => [
        name,
        {
          generated: new Map([[`${name}/index.ts`, text]]),
          inputs: `inputs of ${name}`,
          warnings: 0,
          stub: stubOf(name, "ts", `stub of ${name}\n`),
          otherStubs: [stubOf(name, "js", `stub of ${name} in JavaScript\n`)],
        },
      ]),
    ),
    otherServices: "keep",
    ...changes,
  };
}

/** The plan for a folder as it is. */
function planFor(folder: string, output: GeneratedOutput): Plan {
  return planOutput(folder, output, readManifest(folder));
}

/** A folder that the output was written into. */
function generated(output: GeneratedOutput): string {
  const folder = temporaryFolder();
  writeOutput(planFor(folder, output));
  return folder;
}

/** What is to be done, in short. */
function changesOf(plan: Plan): { readonly [path: string]: string } {
  return Object.fromEntries(plan.changes.map(({ path, kind }) => [path, kind]));
}

const both = outputOf({ cutouts: "one\n", spectra: "two\n" });

describe("an empty folder", () => {
  it("gets everything, and is only looked at", () => {
    const folder = temporaryFolder();
    const plan = planFor(folder, both);
    expect(changesOf(plan)).toEqual({
      "uws/types.ts": "create",
      "cutouts/index.ts": "create",
      "spectra/index.ts": "create",
      "cutouts/parameters-xml.ts": "create",
      "spectra/parameters-xml.ts": "create",
      [manifestName]: "create",
    });
    expect(plan).toMatchObject({ folder, unchanged: 0, leftOver: [] });
    expect(contentsOf(folder)).toEqual({});
  });

  it("need not be there", () => {
    const folder = join(temporaryFolder(), "not", "there");
    expect(Object.keys(changesOf(planFor(folder, both)))).toHaveLength(6);
  });
});

describe("a folder that was generated into", () => {
  it("is as it should be", () => {
    const folder = generated(both);
    expect(planFor(folder, both)).toEqual({
      folder,
      changes: [],
      unchanged: 4,
      leftOver: [],
      edited: [],
      toBeMoved: new Map(),
      isOwn: true,
    });
  });

  it("is so with other ends of lines, too", () => {
    const folder = generated(both);
    writeFileSync(join(folder, "cutouts/index.ts"), "one\r\n");
    expect(planFor(folder, both).changes).toEqual([]);
  });

  it("keeps what is up to date, though it was not made", () => {
    const folder = generated(both);
    const output = outputOf({}, { shared: undefined, upToDate: ["cutouts", "spectra"] });
    const plan = planFor(folder, { ...output, otherServices: "remove" });
    expect(plan).toMatchObject({ changes: [], unchanged: 4, leftOver: [] });
  });

  it("is the generator's own, unless something else is in it", () => {
    const folder = generated(both);
    expect(planFor(folder, outputOf({})).isOwn).toBe(true);
    writeFileSync(join(folder, "index.ts"), "mine\n");
    expect(planFor(folder, both).isOwn).toBe(false);
  });

  it("still is its own with stubs of services that are gone, and with files that explain or ignore it", () => {
    const folder = generated(both);
    const one = outputOf({ cutouts: "one\n" }, { otherServices: "remove" });
    writeOutput(planFor(folder, one));
    expect(contentsOf(folder)).toHaveProperty(["spectra/parameters-xml.ts"]);
    for (const name of [".gitattributes", "README.md"]) writeFileSync(join(folder, name), "");
    expect(planFor(folder, one).isOwn).toBe(true);
    writeFileSync(join(folder, "spectra/mine.ts"), "");
    expect(planFor(folder, one).isOwn).toBe(false);
  });

  it("gets what changed, what was edited, and what is gone", () => {
    const folder = generated(both);
    writeFileSync(join(folder, "uws/types.ts"), "edited\n");
    rmSync(join(folder, "spectra/index.ts"));
    const plan = planFor(folder, outputOf({ cutouts: "three\n", spectra: "two\n" }));
    expect(changesOf(plan)).toEqual({
      "uws/types.ts": "update",
      "cutouts/index.ts": "update",
      "spectra/index.ts": "create",
      [manifestName]: "update",
    });
    expect(plan.changes.find(({ path }) => path === "cutouts/index.ts")?.text).toBe("three\n");
    expect(plan.edited).toEqual(["uws/types.ts"]);
  });

  it("keeps the services that it was not asked for", () => {
    const folder = generated(both);
    const plan = planFor(folder, outputOf({ cutouts: "one\n" }));
    expect(plan.changes).toEqual([]);
    expect(plan.leftOver).toEqual([]);
  });

  it("loses them where they are no longer wanted, but for their stubs", () => {
    const folder = generated(both);
    const plan = planFor(folder, outputOf({ cutouts: "one\n" }, { otherServices: "remove" }));
    expect(changesOf(plan)).toEqual({ "spectra/index.ts": "delete", [manifestName]: "update" });
  });

  it("keeps a file that is no longer made but was edited, and says so", () => {
    const folder = generated(both);
    writeFileSync(join(folder, "spectra/index.ts"), "mine\n");
    const plan = planFor(folder, outputOf({ cutouts: "one\n" }, { otherServices: "remove" }));
    expect(changesOf(plan)).toEqual({ [manifestName]: "update" });
    expect(plan.leftOver).toEqual(["spectra/index.ts"]);
  });

  it("says so again, until that file is gone, or is as it was made", () => {
    const folder = generated(both);
    const one = outputOf({ cutouts: "one\n" }, { otherServices: "remove" });
    writeFileSync(join(folder, "spectra/index.ts"), "mine\n");
    writeOutput(planFor(folder, one));
    const again = planFor(folder, one);
    expect(again).toMatchObject({ changes: [], leftOver: ["spectra/index.ts"], isOwn: true });
    const part = outputOf({}, { shared: undefined, upToDate: ["cutouts"] });
    expect(planFor(folder, part)).toMatchObject({ changes: [], leftOver: ["spectra/index.ts"] });
    // The service comes back.
    expect(planFor(folder, both)).toMatchObject({ leftOver: [], edited: ["spectra/index.ts"] });
    writeFileSync(join(folder, "spectra/index.ts"), "two\n");
    expect(changesOf(planFor(folder, one))).toEqual({ "spectra/index.ts": "delete" });
    rmSync(join(folder, "spectra/index.ts"));
    expect(planFor(folder, one)).toMatchObject({ changes: [], leftOver: [] });
    const other = outputOf({ cutouts: "three\n" }, { otherServices: "remove" });
    writeOutput(planFor(folder, other));
    expect(readManifest(folder)).not.toHaveProperty("leftOver");
  });

  it("does not miss a file that is no longer made and is gone", () => {
    const folder = generated(both);
    rmSync(join(folder, "spectra/index.ts"));
    const plan = planFor(folder, outputOf({ cutouts: "one\n" }, { otherServices: "remove" }));
    expect(plan).toMatchObject({ leftOver: [] });
    expect(changesOf(plan)).toEqual({ [manifestName]: "update" });
  });
});

describe("a stub", () => {
  it("is written once, and then the service's own", () => {
    const folder = generated(both);
    writeFileSync(join(folder, "cutouts/parameters-xml.ts"), "mine\n");
    const changed = outputOf({ cutouts: "three\n", spectra: "two\n" });
    expect(changesOf(planFor(folder, changed))).not.toHaveProperty("cutouts/parameters-xml.ts");
  });

  it("is not overwritten where it was there before anything was generated", () => {
    const folder = temporaryFolder({ "cutouts/parameters-xml.ts": "mine\n" });
    expect(changesOf(planFor(folder, both))).not.toHaveProperty("cutouts/parameters-xml.ts");
  });

  it("comes back if it was removed", () => {
    const folder = generated(both);
    rmSync(join(folder, "cutouts/parameters-xml.ts"));
    expect(changesOf(planFor(folder, both))).toEqual({ "cutouts/parameters-xml.ts": "create" });
  });

  it("is not removed, even where the manifest takes it for a generated file", () => {
    const folder = generated(both);
    const stub = "cutouts/parameters-xml.ts";
    const manifest: Manifest = {
      version: "0.1.0",
      shared: { inputs: "", warnings: 0, files: { [stub]: textHash("stub of cutouts\n") } },
      services: {},
    };
    const plan = planOutput(folder, both, manifest);
    expect(changesOf(plan)).not.toHaveProperty(stub);
    expect(plan.leftOver).toEqual([]);
  });
});

describe("what stands in the way", () => {
  it("is a folder where a file belongs, which the writing will find", () => {
    const folder = temporaryFolder({ "cutouts/index.ts/inside.txt": "x" });
    expect(changesOf(planFor(folder, both))).toMatchObject({ "cutouts/index.ts": "create" });
  });

  it("is a folder where a file was, which stays", () => {
    const folder = generated(both);
    rmSync(join(folder, "spectra/index.ts"));
    const other = temporaryFolder({ "spectra/index.ts/inside.txt": "x" });
    const output = outputOf({ cutouts: "one\n" }, { otherServices: "remove" });
    const plan = planOutput(other, output, readManifest(folder));
    expect(changesOf(plan)).not.toHaveProperty("spectra/index.ts");
  });

  it("is a link to elsewhere, and what is there is not the generator's", () => {
    const elsewhere = temporaryFolder({ "secret.txt": "secret\n" });
    const folder = temporaryFolder();
    symlinkSync(elsewhere, join(folder, "link"), "junction");
    const manifest: Manifest = {
      version: "1.0.0",
      shared: { inputs: "", warnings: 0, files: { "link/secret.txt": textHash("secret\n") } },
      services: {},
    };
    expect(changesOf(planOutput(folder, both, manifest))).not.toHaveProperty("link/secret.txt");
  });
});

it("what was planned and written is as it should be, whatever was there", () => {
  const names = fastCheck.constantFrom("a", "b", "c", "d");
  const texts = fastCheck.constantFrom("one\n", "two\r\n", "");
  const outputs = fastCheck
    .tuple(
      fastCheck.dictionary(names, texts, { noNullPrototype: true }),
      fastCheck.constantFrom("keep" as const, "remove" as const),
    )
    .map(([services, otherServices]) => outputOf(services, { otherServices }));
  fastCheck.assert(
    fastCheck.property(fastCheck.array(outputs, { minLength: 1, maxLength: 4 }), (runs) => {
      const folder = temporaryFolder();
      for (const output of runs) {
        writeOutput(planFor(folder, output));
        expect(planFor(folder, output).changes).toEqual([]);
        expect(contentsOf(folder)).toMatchObject(
          Object.fromEntries(
            [...output.services].flatMap(([, { generated: files }]) => [...files]),
          ),
        );
      }
      const manifest = readManifest(folder);
      const last = runs.at(-1);
      if (last?.otherServices === "remove") {
        expect(Object.keys(manifest?.services ?? {}).sort()).toEqual(
          [...last.services.keys()].sort(),
        );
      }
    }),
    { numRuns: 25 },
  );
});
