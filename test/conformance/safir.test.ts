import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type GeneratedModule, generateAndImport } from "../generated/generate-and-import.js";
import { hasInterpreter, linesOf, pythonOf } from "./python.js";

/** Upstream's own package, by the file with its requirements; each release runs with the Python that it needs. */
const releases = [
  ["safir-9", "python3"],
  ["safir-15", "python3.12"],
] as const;

const wireFolder = new URL("../wire/", import.meta.url);
const randomJobs = 200;
const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

for (const [release, interpreter] of releases) {
  const isThere = hasInterpreter(interpreter);
  const why = isThere ? `SEED=${seed}` : `skipped: there is no ${interpreter}`;

  describe.skipIf(!isThere)(`${release}'s own models (${why})`, () => {
    let python = "";
    let simple: GeneratedModule;
    let recorded: readonly unknown[] = [];
    let random: readonly unknown[] = [];

    beforeAll(async () => {
      python = pythonOf(release, interpreter);
      simple = await generateAndImport("simple", "test/schemas/SimpleParameters.validation.json");
      recorded = readdirSync(wireFolder).map((name): unknown =>
        JSON.parse(readFileSync(new URL(name, wireFolder), "utf8")),
      );
      random = linesOf(python, "safir_jobs.py", ["make", `${randomJobs}`, `${seed}`]);
    }, 600_000);

    it("dump what parseJob accepts, and serializeJob gives back", () => {
      expect(random).toHaveLength(randomJobs);
      for (const job of random) expect(simple.serializeJob(simple.parseJob(job))).toEqual(job);
    });

    it("read what serializeJob writes, as the same job", () => {
      const written = [...recorded, ...random].map((job) =>
        simple.serializeJob(simple.parseJob(job)),
      );
      const dumped = linesOf(python, "safir_jobs.py", ["check"], written);
      console.log(`${release}: ${recorded.length} recorded and ${random.length} random jobs`);
      expect(dumped).toEqual(written);
    });
  });
}
