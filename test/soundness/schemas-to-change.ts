import { payloads } from "../emit/hostile-payloads.js";
import { schemaWith } from "../emit/hostile-schema.js";
import { exampleSchemas, readJson } from "./example-schemas.js";
import type { ServiceSchemas } from "./generated-services.js";
import { throughFile } from "./json-text.js";
import type { Kinds } from "./pydantic-specs.js";
import { randomModels } from "./random-models.js";
import { regressions } from "./regression-cases.js";

/** Schemas that generate: the examples, the fixtures of other tests, and random models, in turn. */
export function schemasToChange(
  count: number,
  seed: number,
  kinds: Kinds,
): readonly ServiceSchemas[] {
  const own = [exampleSchemas(), fixtureSchemas()];
  const random = randomModels(Math.ceil(count / 2), seed, kinds);
  return Array.from({ length: count }, (_, index): ServiceSchemas => {
    const round = Math.floor(index / 4);
    const some = own[index % 4];
    if (some !== undefined) return some[round % some.length] ?? {};
    const model = random[index % 4 === 2 ? 2 * round : 2 * round + 1];
    return { validation: model?.case.validation, serialization: model?.case.serialization };
  });
}

function fixtureSchemas(): readonly ServiceSchemas[] {
  const hostile = payloads.map((text) => ({ validation: throughFile(schemaWith(text)) }));
  return [
    { validation: readJson("test/schemas/SimpleParameters.validation.json") },
    ...regressions.map(({ validation, serialization }) => ({ validation, serialization })),
    // Every third of them is enough beside the regressions.
    ...hostile.filter((_, index) => index % 3 === 0),
  ];
}
