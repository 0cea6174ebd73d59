import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as coneSearch from "../../generated/cone-search/index.js";
import * as imageCutout from "../../generated/image-cutout/index.js";
import * as spectralExtraction from "../../generated/spectral-extraction/index.js";
import { generateAndImport } from "../generated/generate-and-import.js";
import { seed } from "../seed.js";
import { hasInterpreter, linesOf, pythonOf } from "./python.js";

/** Upstream's own package, by the file with its requirements; each release runs with the Python that it needs. */
const releases = [
  ["safir-9", "python3"],
  ["safir-15", "python3.12"],
] as const;

/** What is called of a service, whatever its types. */
interface Service {
  parseJob(input: unknown): unknown;
  serializeJob(job: unknown): unknown;
}

/** Upstream's job of one service, as upstream writes it. */
interface SentJob {
  readonly service: string;
  readonly job: string;
}

const examples: readonly (readonly [string, Service])[] = [
  ["cone-search", coneSearch],
  ["image-cutout", imageCutout],
  ["spectral-extraction", spectralExtraction],
];

const wireFolder = new URL("../wire/", import.meta.url);
const randomJobs = 200;

/** Recorded jobs, whose parameters are the smallest that there are. */
const recorded = readdirSync(wireFolder).map(
  (name): SentJob => ({
    service: "simple",
    job: readFileSync(new URL(name, wireFolder), "utf8"),
  }),
);

for (const [release, interpreter] of releases) {
  const isThere = hasInterpreter(interpreter);
  if (!isThere) console.log(`${release} is skipped: there is no ${interpreter}`);
  const why = isThere ? `SEED=${seed}` : `skipped: there is no ${interpreter}`;

  describe.skipIf(!isThere)(`${release}'s own Job (${why})`, () => {
    let python = "";
    let services: ReadonlyMap<string, Service> = new Map();
    let random: readonly SentJob[] = [];

    beforeAll(async () => {
      python = pythonOf(release, interpreter);
      const simple = await generateAndImport(
        "simple",
        "test/schemas/SimpleParameters.validation.json",
      );
      services = new Map<string, Service>([["simple", simple], ...examples]);
      const lines = linesOf(python, "safir_jobs.py", ["make", `${randomJobs}`, `${seed}`]);
      // Safe: the format that the script documents.
      random = lines as readonly SentJob[];
    }, 600_000);

    describe.each(["simple", ...examples.map(([name]) => name)])("of %s parameters", (name) => {
      const sentAndBack = () =>
        [...recorded, ...random]
          .filter(({ service }) => service === name)
          .map(({ job }) => {
            const sent: unknown = JSON.parse(job);
            const service = services.get(name);
            return { sent, back: service?.serializeJob(service.parseJob(sent)) };
          });

      it("is dumped as what parseJob accepts, and serializeJob gives back", () => {
        const jobs = sentAndBack();
        expect(jobs).toHaveLength(randomJobs + (name === "simple" ? recorded.length : 0));
        for (const { sent, back } of jobs) expect(back).toEqual(sent);
      });

      it("is made the same again of what serializeJob writes", () => {
        // What is sent is what JavaScript's numbers hold of it: integers past 2^53 are not exact.
        const lines = sentAndBack().map(({ sent, back }) => ({
          service: name,
          job: JSON.stringify(sent),
          back: JSON.stringify(back),
        }));
        const differences = linesOf(python, "safir_jobs.py", ["check"], lines);
        const found = differences.filter((difference) => difference !== null);
        console.log(`${release}, ${name}: ${lines.length} jobs, ${found.length} differences`);
        expect(differences).toHaveLength(lines.length);
        expect(found).toEqual([]);
      });
    });
  });
}
