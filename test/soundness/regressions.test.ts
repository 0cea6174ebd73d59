import { beforeAll, expect, it } from "vitest";
import { type CaseVerdict, judge } from "./judge.js";
import { endless, regressions } from "./regression-cases.js";
import { reported } from "./reported-cases.js";
import { reportedUnions } from "./union-cases.js";
import { values } from "./value-cases.js";

const all = [...regressions, ...reported, ...reportedUnions, ...values];

let verdicts: ReadonlyMap<string, CaseVerdict> = new Map();

beforeAll(async () => {
  const judged = await judge([...all, endless]);
  verdicts = new Map(judged.map((verdict) => [verdict.name, verdict]));
}, 60_000);

it.each(all)("$name", ({ name, instances, read }) => {
  const verdict = verdicts.get(name);
  expect(verdict?.refused).toBeUndefined();
  expect(verdict?.compilerErrors).toEqual([]);
  expect(verdict?.instances).toEqual(
    instances.map((value, index) => ({
      value,
      accepted: true,
      read: read[index],
      assignable: true,
    })),
  );
});

it("refuses a default that has itself inside it", () => {
  expect(verdicts.get(endless.name)?.refused).toContain("without end");
});
