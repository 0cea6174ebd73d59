import fastCheck from "fast-check";
import { expect, test } from "vitest";
import {
  reachableNames,
  referencedName,
  referencedNames,
  referenceTo,
} from "../../generator/schema/reference-names.js";
import type { Schema } from "../../generator/schema/schema.js";
import { hostileTexts } from "../canonical/arbitraries.js";
import { recorded } from "../canonical/recorded-schemas.js";

test("a reference gives back the name that it was made of, whatever it is", () => {
  fastCheck.assert(
    fastCheck.property(hostileTexts, (name) => {
      expect(referencedName(referenceTo(name))).toBe(name);
    }),
  );
});

test("the names that a schema refers to come in the order of their mention", () => {
  const document = recorded("uws/recorded/Job.serialization.json");
  expect([...referencedNames(document)].sort()).toEqual([
    "ErrorType",
    "ExecutionPhase",
    "JobError",
    "JobResult",
    "UtcDatetime",
  ]);
  const schema: Schema = {
    properties: { b: { $ref: "#/$defs/B" }, a: { items: { $ref: "#/$defs/A" } } },
    default: { $ref: "#/$defs/C" },
  };
  expect([...referencedNames(schema)]).toEqual(["B", "A"]);
});

test("the names that one leads to come once each, in the order of their mention, also in a ring", () => {
  const led: { readonly [name: string]: readonly string[] } = {
    a: ["c", "b"],
    b: ["a"],
    c: ["d", "b"],
  };
  expect([...reachableNames(["a"], (name) => led[name] ?? [])]).toEqual(["a", "c", "b", "d"]);
  expect([...reachableNames([], () => ["a"])]).toEqual([]);
});
