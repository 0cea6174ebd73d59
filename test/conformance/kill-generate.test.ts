import { once } from "node:events";
import { existsSync, readdirSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fastCheck from "fast-check";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import {
  ended,
  type FiftyServices,
  fiftyServices,
  placed,
  startGenerate,
} from "./fifty-services.js";

const kills = Number(process.env["KILLS"] ?? 6);
let services: FiftyServices;

beforeAll(async () => {
  services = await fiftyServices();
}, 300_000);

/**
 * When to kill: a third of the times anywhere in the run, a third while the new folder is written, which takes some
 * 60 ms of it, and a third when the new folder takes the old one's place, and the old one is removed.
 */
const moments = ["anywhere", "writing", "swapping"] as const;

/** The folders that a run makes beside its output, which tell how far it is, and how long they are there. */
const beside = {
  writing: { name: ".out.uws-codegen-new", lasts: 70 },
  swapping: { name: ".out.uws-codegen-old", lasts: 15 },
};

it(`the real generate of 50 services leaves the old output or the new one, killed ${kills} times`, async () => {
  const draws = fastCheck.sample(fastCheck.double({ min: 0, max: 1, noNaN: true }), kills);
  const found: string[] = [];
  for (const [index, draw] of draws.entries()) {
    const moment = moments[index % moments.length] ?? "anywhere";
    const folder = placed(services);
    const locks = temporaryFolder();
    const run = startGenerate(folder, "new", { locks });
    const done = ended(run);
    if (moment === "anywhere") await Promise.race([setTimeout(draw * services.duration), done]);
    else {
      await Promise.race([appearance(folder, beside[moment].name), done]);
      await setTimeout(draw * beside[moment].lasts);
    }
    run.kill("SIGKILL");
    const { exitCode } = await done;
    const out = join(folder, "out");
    // Between two system calls the folder stands beside its place, whole; the next run brings it back.
    const state = existsSync(out)
      ? services.stateOf(out)
      : `${services.stateOf(join(folder, beside.swapping.name))} (beside)`;
    found.push(`${moment}: ${state}${exitCode === 0 ? " (had ended)" : ""}`);
    const next = await ended(startGenerate(folder, "new", { locks }));
    expect(next).toMatchObject({ exitCode: 0 });
    expect(services.stateOf(out)).toBe("new");
    expect(readdirSync(folder).toSorted()).toEqual(["new", "old", "out"]);
    expect(readdirSync(locks)).toEqual([]);
    rmSync(folder, { recursive: true });
  }
  const counts = [...new Set(found)].toSorted().map((each) => {
    const count = found.filter((one) => one === each).length;
    return `${each} ${count}`;
  });
  console.log(`after ${kills} kills of the real generate: ${counts.join(", ")}`);
  const isWhole = /: (?:old|new)(?: \(beside\))?(?: \(had ended\))?$/;
  expect(found.filter((each) => !isWhole.test(each))).toEqual([]);
}, 7_200_000);

/** Waits until there is something of a name in a folder. */
async function appearance(folder: string, name: string): Promise<void> {
  const watcher = watch(folder);
  onTestFinished(() => watcher.close());
  for (;;) {
    const [, changed] = await once(watcher, "change");
    if (changed === name) break;
  }
  watcher.close();
}

it("8 real runs at once leave the new output", async () => {
  const folder = placed(services);
  const runs = Array.from({ length: 8 }, () => ended(startGenerate(folder, "new")));
  const results = await Promise.all(runs);
  expect(results.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 0));
  expect(services.stateOf(join(folder, "out"))).toBe("new");
  expect(readdirSync(folder).toSorted()).toEqual(["new", "old", "out"]);
});

it("8 real runs at once, each for some of the services, leave what one run for all makes", async () => {
  const folder = placed(services);
  const out = join(folder, "out");
  const names = readdirSync(join(folder, "new")).flatMap((file) =>
    file.startsWith("service-") ? [file.replace(".json", "")] : [],
  );
  expect(names).toHaveLength(50);
  rmSync(out, { recursive: true });
  const runs = Array.from({ length: 8 }, (_, run) => {
    const some = names.filter((_name, index) => index % 8 === run);
    return ended(startGenerate(folder, "new", { services: some }));
  });
  const results = await Promise.all(runs);
  expect(results.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 0));
  // The stubs are new ones.
  expect(services.stateOf(out, /parameters-xml/)).toBe("new");
  expect(readdirSync(folder).toSorted()).toEqual(["new", "old", "out"]);
});

it("8 real runs at once from two versions of the schemas leave the output of one of them", async () => {
  const folder = placed(services);
  const versions = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? "new" : "old"));
  const results = await Promise.all(
    versions.map((version) => ended(startGenerate(folder, version))),
  );
  expect(results.map(({ exitCode }) => exitCode)).toEqual(versions.map(() => 0));
  // The stubs of services that only one version has stay, whichever was last.
  const state = services.stateOf(join(folder, "out"), /service-(?:0|50)\/parameters-xml/);
  console.log(`8 runs from two versions of the schemas: ${state}`);
  expect(["old", "new"]).toContain(state);
  expect(readdirSync(folder).toSorted()).toEqual(["new", "old", "out"]);
});
