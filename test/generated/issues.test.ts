import { readdirSync, readFileSync } from "node:fs";
import fastCheck, { type Arbitrary } from "fast-check";
import { expect, it } from "vitest";
import * as coneSearch from "../../generated/cone-search/index.js";
import * as imageCutout from "../../generated/image-cutout/index.js";
import * as spectralExtraction from "../../generated/spectral-extraction/index.js";
import { isJsonObject, type Json } from "../../generator/schema/schema.js";

const services = [
  ["cone-search", coneSearch.safeParseParameters],
  ["image-cutout", imageCutout.safeParseParameters],
  ["spectral-extraction", spectralExtraction.safeParseParameters],
] as const;

/** What stands in the place of a part of a value; undefined where the part is left out. */
const junk: Arbitrary<Json | undefined> = fastCheck.oneof(
  fastCheck.constantFrom(undefined, null, true, -1, 0.5, "", "no such value", [], {}),
  fastCheck.constant([null, [], {}]),
  fastCheck.constant({ type: "no such type", op: "no such operator" }),
);

/** A value with some of its parts replaced. */
function damaged(value: Json, draw: () => number, replace: () => Json | undefined): Json {
  const inner = (each: Json): readonly Json[] => {
    const made = draw() === 0 ? replace() : damaged(each, draw, replace);
    return made === undefined ? [] : [made];
  };
  if (Array.isArray(value)) return value.flatMap(inner);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, each]) =>
    inner(each).map((made) => [key, made] as const),
  );
  return Object.fromEntries(entries);
}

it.each(services)("no two issues of a value of %s are the same", (service, safeParse) => {
  const folder = new URL(`../../schemas/examples/${service}/instances/`, import.meta.url);
  const instances = readdirSync(folder).map(
    // Safe: the files are JSON.
    (name): Json => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Json,
  );
  let found = 0;
  fastCheck.assert(
    fastCheck.property(fastCheck.constantFrom(...instances), fastCheck.gen(), (instance, gen) => {
      const value = damaged(
        instance,
        () => gen(fastCheck.nat, 5),
        () => gen(() => junk),
      );
      const { issues = [] } = safeParse(value);
      const said = issues.map(({ path, message }) => JSON.stringify([path, message]));
      found += said.length;
      expect(said).toEqual([...new Set(said)]);
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(100);
});
