import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Json } from "../../generator/schema/schema.js";
import { type CaseVerdict, judge, type SoundnessCase } from "../soundness/judge.js";
import { inclusiveCases } from "./given-up-cases.js";
import { judgePeer, type PeerVerdict, peers } from "./peers.js";
import { missing } from "./shared.js";

const folder = new URL("../../../shared/json-schema-test-suite/draft2020-12/", import.meta.url);

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly {
    readonly description: string;
    readonly data: Json;
    readonly valid: boolean;
  }[];
}

interface JudgedTest {
  readonly name: string;
  readonly valid: boolean;
  readonly accepted: boolean;
  readonly assignable: boolean;
  /** What AJV says of the schema as it is; undefined where it cannot compile it. */
  readonly ajv: boolean | undefined;
}

/** Where we differ from the suite on purpose, and AJV (which is lenient there) agrees with it. */
const onPurpose: readonly (readonly [RegExp, string])[] = [
  [
    /^format\.json: .* format \/ invalid .* string is only an annotation by default$/,
    "formats are checked, as Pydantic checks them",
  ],
  [
    /^default\.json: .*explicit property value is checked against maximum/,
    "a default is accepted even where its schema rejects it",
  ],
  [
    /^patternProperties\.json: .*Unicode property escape \/ Non-letter property name/,
    "a dictionary whose keys have a pattern refuses other keys, as Pydantic does",
  ],
];

const inclusive = "a `oneOf` without a discriminator is any of its members, as Pydantic means it";

describe.skipIf(missing !== undefined)(`the official suite, draft 2020-12 ${missing ?? ""}`, () => {
  let groups: readonly (readonly [string, Group])[] = [];
  let cases: readonly SoundnessCase[] = [];
  let verdicts: readonly CaseVerdict[] = [];
  let tests: readonly JudgedTest[] = [];

  beforeAll(async () => {
    groups = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => {
        // Safe: the suite's own format.
        const parsed = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as readonly Group[];
        return parsed.map((group) => [name, group] as const);
      });
    cases = groups.map(
      ([file, { description, schema, tests: own }]): SoundnessCase => ({
        name: `${file}: ${description}`,
        validation: schema,
        instances: own.map(({ data }) => data),
      }),
    );
    verdicts = await judge(cases);
    tests = groups.flatMap(([, group], index) => judged(group, verdicts[index]));
  }, 600_000);

  it("generates from every group, or says clearly why not", () => {
    const refused = verdicts.flatMap(({ name, refused: reason }) =>
      reason === undefined ? [] : [`${name}: ${reason}`],
    );
    console.log(
      `${groups.length} groups, ${groups.length - refused.length} generated, 0 crashed, ${refused.length} refused:`,
    );
    console.log(refused.map((line) => `  ${line}`).join("\n"));
    expect(
      refused.filter(
        (line) =>
          !/leads to another (?:host|file)|\$dynamicRef .* depending on the value/.test(line),
      ),
    ).toEqual([]);
  });

  it("generates code that compiles", () => {
    expect(
      verdicts.flatMap(({ name, compilerErrors }) =>
        compilerErrors.map((text) => `${name}: ${text}`),
      ),
    ).toEqual([]);
  });

  it("agrees with the suite wherever AJV does, but for what is on purpose", () => {
    const wrong = tests.filter(({ valid, accepted, ajv }) => accepted !== valid && ajv === valid);
    const explained = (name: string): string | undefined =>
      inclusiveCases.has(name) ? inclusive : onPurpose.find(([pattern]) => pattern.test(name))?.[1];
    for (const reason of [...onPurpose.map(([, each]) => each), inclusive]) {
      console.log(
        `${wrong.filter(({ name }) => explained(name) === reason).length} tests differ: ${reason}`,
      );
    }
    const both = tests.filter(({ valid, accepted, ajv }) => accepted !== valid && ajv !== valid);
    console.log(
      `${tests.length} tests; ${both.length} more where AJV itself differs from the suite`,
    );
    expect(
      wrong.filter(({ name }) => explained(name) === undefined).map(({ name }) => name),
    ).toEqual([]);
    const names = new Set(wrong.map(({ name }) => name));
    expect([...inclusiveCases].filter((name) => !names.has(name))).toEqual([]);
  });

  it("has types that every valid value is assignable to", () => {
    const rejected = tests.filter(({ valid, assignable }) => valid && !assignable);
    expect(rejected.map(({ name }) => name)).toEqual([]);
  });

  it("shows what other tools' types reject", async () => {
    const tools = new Map<string, readonly PeerVerdict[]>([
      ["uws-codegen", verdicts.map(asPeerVerdict)],
    ]);
    // One of them tells its errors there, however it is asked to be silent.
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (const peer of peers) tools.set(peer.name, await judgePeer(peer, cases));
    complaints.mockRestore();
    const everyone = [...tools.values()];
    const isInAll = (index: number) => everyone.every((own) => own[index]?.failed === undefined);
    console.log("What each tool's types reject, of the groups that it makes types of:");
    console.table(tableOf(tools, groups, () => true));
    console.log("The same, of the groups that all of them make types of:");
    console.table(tableOf(tools, groups, isInAll));
    for (const [name, own] of tools) expect(own, name).toHaveLength(groups.length);
  });
});

function asPeerVerdict({ refused, compilerErrors, instances }: CaseVerdict): PeerVerdict {
  const failed = refused ?? compilerErrors[0];
  return failed === undefined
    ? { assignable: instances.map(({ assignable }) => assignable) }
    : { failed, assignable: [] };
}

/** A row for each tool: of how many groups it makes no types that compile, and what its types reject. */
function tableOf(
  tools: ReadonlyMap<string, readonly PeerVerdict[]>,
  groups: readonly (readonly [string, Group])[],
  isCounted: (index: number) => boolean,
): object {
  const rows = [...tools].map(([tool, verdicts]) => {
    const made = verdicts.flatMap((verdict, index) =>
      verdict.failed === undefined && isCounted(index)
        ? [[verdict, groups[index]?.[1]] as const]
        : [],
    );
    const values = made.flatMap(([{ assignable }, group]) =>
      (group?.tests ?? []).map(({ valid }, place) => ({ valid, isRejected: !assignable[place] })),
    );
    const rejected = (isValid: boolean): string => {
      const own = values.filter(({ valid }) => valid === isValid);
      return `${own.filter(({ isRejected }) => isRejected).length} of ${own.length}`;
    };
    const counts = { "valid rejected": rejected(true), "invalid rejected": rejected(false) };
    return [tool, { groups: made.length, failed: verdicts.length - made.length, ...counts }];
  });
  return Object.fromEntries(rows);
}

function judged(group: Group, verdict: CaseVerdict | undefined): JudgedTest[] {
  if (verdict === undefined || verdict.refused !== undefined) return [];
  const reference = referenceFor(group.schema);
  return group.tests.map(({ description, data, valid }, index) => ({
    name: `${verdict.name} / ${description}`,
    valid,
    accepted: verdict.instances[index]?.accepted === true,
    assignable: verdict.instances[index]?.assignable === true,
    ajv: reference?.(data),
  }));
}

/** AJV on the schema as it is, compiled at run time. */
function referenceFor(schema: Json): ((data: Json) => boolean) | undefined {
  try {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
    // Safe: a schema of the suite is an object or a boolean.
    const validate = ajv.compile(schema as object | boolean);
    return (data) => validate(data) === true;
  } catch {
    return undefined;
  }
}
