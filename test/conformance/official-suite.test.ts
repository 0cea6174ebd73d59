import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../generator/schema.js";
import { type CaseVerdict, judge, type SoundnessCase } from "../soundness/judge.js";
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
    /^properties\.json: .*__proto__ not valid$/,
    "AJV skips the property __proto__; it rejects this value for another property",
  ],
];

describe.skipIf(missing !== undefined)(`the official suite, draft 2020-12 ${missing ?? ""}`, () => {
  let groups: readonly (readonly [string, Group])[] = [];
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
    verdicts = await judge(
      groups.map(
        ([file, { description, schema, tests: own }]): SoundnessCase => ({
          name: `${file}: ${description}`,
          validation: schema,
          instances: own.map(({ data }) => data),
        }),
      ),
    );
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
      onPurpose.find(([pattern]) => pattern.test(name))?.[1];
    for (const [, reason] of onPurpose) {
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
  });

  it("has types that every valid value is assignable to", () => {
    const valid = tests.filter((test) => test.valid);
    const invalid = tests.filter((test) => !test.valid);
    const rejected = valid.filter(({ assignable }) => !assignable);
    console.log(
      `types reject ${rejected.length} of ${valid.length} valid values, and ${invalid.filter(({ assignable }) => !assignable).length} of ${invalid.length} invalid ones`,
    );
    // TypeScript refuses an object that shares no property with a type whose properties are all optional
    // ("weak type detection"), however open the type is. The suite has one such value.
    const weak =
      /^dynamicRef\.json: .* \/ The recursive part doesn't need to validate against the root$/;
    expect(rejected.map(({ name }) => name).filter((name) => !weak.test(name))).toEqual([]);
  });
});

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
