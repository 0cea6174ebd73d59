import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { exampleSchemas } from "./example-schemas.js";
import { generatedServices, type ServiceSchemas } from "./generated-services.js";
import { messageComplaints, type ToldIssue } from "./message-complaints.js";
import type { Kinds } from "./pydantic-specs.js";
import { type Draw, drawFrom } from "./pydantic-values.js";
import { randomModels } from "./random-models.js";
import { unionShapes } from "./union-shapes.js";
import { type Mistake, type MistakeKind, mistakesAt } from "./value-mistakes.js";
import { valuePlaces } from "./value-places.js";

/** A service, and valid values of its parameters. */
export interface MessageCase {
  readonly name: string;
  readonly schemas: ServiceSchemas;
  readonly instances: readonly Json[];
  /** How many mistakes are made in each value; without it, all that there are. */
  readonly mistakesOfEach?: number;
}

/** What is wrong with what is said of one mistake. */
export interface MessageComplaint {
  readonly text: string;
  readonly mistake: Mistake;
  readonly issues: readonly ToldIssue[];
  readonly case: MessageCase;
}

/** What came of the mistakes. */
export interface MessageVerdict {
  readonly complaints: readonly MessageComplaint[];
  /** How many values with a mistake of each kind were refused. */
  readonly judged: ReadonlyMap<MistakeKind, number>;
}

/** The examples, unions that people often write, and random models; the same ones for the same seed. */
export function messageCases(
  count: number,
  seed: number,
  kinds: Kinds = "held",
): readonly MessageCase[] {
  const examples = exampleSchemas().map(({ instances, ...schemas }) => ({
    ...{ schemas, instances, mistakesOfEach: 20 },
  }));
  const shapes = unionShapes.map(({ schema, instances }) => ({
    ...{ schemas: { serialization: schema }, instances },
  }));
  const random = randomModels(count, seed, kinds).map(({ case: { instances, ...schemas } }) => ({
    ...{ schemas, instances, mistakesOfEach: 10 },
  }));
  return [...examples, ...shapes, ...random].map((one, index) => ({
    ...{ name: `case-${index}`, ...one },
  }));
}

/**
 * Everything that is wrong with what is said of valid values after one mistake was made in each. Mistakes that leave
 * a value valid do not count.
 */
export async function judgeMessages(
  cases: readonly MessageCase[],
  seed: number,
): Promise<MessageVerdict> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-messages-"));
  try {
    const generated = await generatedServices(folder, "ts");
    const made: MessageCase[] = [];
    for (const one of cases) {
      const { thrown } = await generated.add(one.name, one.schemas);
      // Whether models are refused that should not be, other tests ask, too.
      if (thrown === undefined) made.push(one);
    }
    await generated.transpile();
    const complaints: MessageComplaint[] = [];
    const judged = new Map<MistakeKind, number>();
    for (const [index, one] of made.entries()) {
      const parse = await generated.parserOf(one.name).catch(() => undefined);
      // Whether code compiles, other tests ask.
      if (parse === undefined) continue;
      // Whether valid values are accepted, other tests ask.
      const accepted = one.instances.filter((instance) => issuesIn(parse(instance)).length === 0);
      const instances = { ...one, instances: accepted };
      for (const mistake of mistakesIn(instances, drawFrom(seed + index))) {
        const issues = issuesIn(parse(mistake.value));
        if (issues.length === 0) continue;
        judged.set(mistake.kind, (judged.get(mistake.kind) ?? 0) + 1);
        for (const text of messageComplaints(issues, mistake, schemaOf(one)))
          complaints.push({ text: `${mistake.kind}: ${text}`, mistake, issues, case: one });
      }
    }
    // The smallest one says the most.
    const size = ({ case: { schemas } }: MessageComplaint) => JSON.stringify(schemas).length;
    return { complaints: complaints.sort((left, right) => size(left) - size(right)), judged };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A complaint as a person reads it. */
export function messageComplaintText({
  text,
  mistake,
  issues,
  case: { schemas },
}: MessageComplaint): string {
  const said = issues.map(({ path, message }) => `${JSON.stringify(path)} ${message}`);
  return [
    `${text}`,
    `after a mistake at ${JSON.stringify(mistake.path)} of ${JSON.stringify(mistake.value)}`,
    `it says ${said.join(" | ")}`,
    `by ${JSON.stringify(schemas)}`,
  ].join("\n    ");
}

function mistakesIn(one: MessageCase, draw: Draw): readonly Mistake[] {
  return one.instances.flatMap((instance) => {
    const places = valuePlaces(instance, schemaOf(one));
    if (one.mistakesOfEach === undefined)
      return places.flatMap((place) => mistakesAt(instance, place));
    return Array.from({ length: one.mistakesOfEach }, () => {
      const all = mistakesAt(instance, oneOf(places, draw));
      // Kinds that need much of a schema are drawn as often as those that need nothing.
      const kind = oneOf([...new Set(all.map((mistake) => mistake.kind))], draw);
      return oneOf(
        all.filter((mistake) => mistake.kind === kind),
        draw,
      );
    });
  });
}

function oneOf<Value>(values: readonly Value[], draw: Draw): Value {
  // Safe: every value has a place, and at every place it can be of another type.
  return values[draw(values.length)] as Value;
}

/** The schema that values on the wire are of. */
function schemaOf({ schemas: { validation, serialization } }: MessageCase): Schema {
  // Safe: random models and examples are schemas.
  return (serialization ?? validation) as Schema;
}

function issuesIn(result: unknown): readonly ToldIssue[] {
  const issues: unknown =
    typeof result === "object" && result !== null ? Reflect.get(result, "issues") : undefined;
  // Safe: the public face says so.
  return Array.isArray(issues) ? (issues as readonly ToldIssue[]) : [];
}
