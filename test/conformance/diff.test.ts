import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { textReport } from "../../generator/diff/text-report.js";
import { diffFiles } from "../../generator/generation/diff.js";
import { isJsonObject, type Json } from "../../generator/schema/schema.js";
import { type ComparedFiles, readCompared } from "../../generator/source/compared-schema.js";
import type { JsonFile } from "../../generator/source/json-file.js";
import { readJsonFile } from "../../generator/source/json-file.js";
import { soundnessOfMutations } from "../diff/soundness-of-mutations.js";
import { seed } from "../seed.js";
import { hasInterpreter, linesOf, pythonOf, pythonWith } from "./python.js";

const models = Number(process.env["MODELS"] ?? 500);

it(`diff calls nothing compatible that a value shows to be breaking (SEED=${seed})`, {
  timeout: 3_600_000,
}, () => {
  const { wrong, words } = soundnessOfMutations(models, seed);
  console.log(`${words} (SEED=${seed})`);
  expect(wrong.slice(0, 3)).toEqual([]);
});

const recordedFolder = new URL("../../schemas/uws/recorded/", import.meta.url);

const isNewThere = hasInterpreter("python3.12");

it.skipIf(!isNewThere)(
  "finds that nothing changed between two releases of safir",
  { timeout: 600_000 },
  () => {
    const [before, after] = [schemasOf("safir-9", "python3"), schemasOf("safir-15", "python3.12")];
    const changes = diffFiles(before, after, () => {});
    console.log(textReport(changes).join("\n"));
    expect(changes.map(({ code }) => code)).toEqual([]);
  },
);

it.skipIf(!isNewThere)(
  "the bundle is what the newer of them says, byte for byte",
  { timeout: 600_000 },
  () => {
    for (const [mode, files] of Object.entries(schemasOf("safir-15", "python3.12"))) {
      for (const { path, value } of files) {
        const name = `${path.split(" ")[1]}.${mode}.json`;
        const recorded = readFileSync(new URL(name, recordedFolder), "utf8");
        expect(`${JSON.stringify(value, undefined, 2)}\n`, name).toBe(recorded);
      }
    }
  },
);

const scratch = mkdtempSync(join(tmpdir(), "diff-matrix-"));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const services = ["cone-search", "image-cutout", "spectral-extraction", "uws/recorded"];

it("finds no change of the wire between Pydantic 2.10 and the newest", {
  timeout: 600_000,
}, async () => {
  const [before, after] = [recordedBy("2.10.6"), recordedBy("2.14.3")];
  for (const service of services) {
    const [old, now] = [
      await readCompared(join(before, service)),
      await readCompared(join(after, service)),
    ];
    expect(
      diffFiles(old, now, () => {}),
      service,
    ).toEqual([]);
  }
});

it("finds between Pydantic 2.5 and the newest only what 2.5 leaves unsaid", {
  timeout: 600_000,
}, async () => {
  const [before, after] = [recordedBy("2.5.3"), recordedBy("2.14.3")];
  const found = new Map<string, readonly string[]>();
  for (const service of services) {
    const [old, now] = [
      await readCompared(join(before, service)),
      await readCompared(join(after, service)),
    ];
    const changes = diffFiles(old, now, () => {});
    console.log(service, textReport(changes).join("\n"));
    found.set(service, [...new Set(changes.map(({ code }) => code))]);
  }
  // The keys of a dictionary, and what the serializer of a member of a union gives.
  expect(Object.fromEntries(found)).toEqual({
    "cone-search": [],
    "image-cutout": [],
    "spectral-extraction": ["key-rule-added"],
    "uws/recorded": ["type-changed"],
  });
});

/** The folder with what a version of Pydantic writes of the same models. */
function recordedBy(version: string): string {
  const folder = join(scratch, version);
  const script = fileURLToPath(new URL("pydantic_matrix.py", import.meta.url));
  const python = pythonWith(`pydantic-${version}`, `pydantic==${version}`);
  execFileSync(python, [script, folder], { encoding: "utf8" });
  return folder;
}

function schemasOf(release: string, interpreter: string): ComparedFiles {
  const bundle = readJsonFile(
    fileURLToPath(new URL("../../schemas/uws/bundle.json", import.meta.url)),
  ).value;
  const names = isJsonObject(bundle) && Array.isArray(bundle["schemas"]) ? bundle["schemas"] : [];
  const lines = linesOf(pythonOf(release, interpreter), "safir_schemas.py", names.map(String));
  const inMode = (mode: "validation" | "serialization"): readonly JsonFile[] =>
    lines.flatMap((line, index) =>
      isJsonObject(line)
        ? // Safe: what JSON.parse gives is JSON.
          [{ path: `${release} ${names[index]}`, text: "", value: line[mode] as Json }]
        : [],
    );
  return { validation: inMode("validation"), serialization: inMode("serialization") };
}
