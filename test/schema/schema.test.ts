import fastCheck from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isJsonObject, type Json, sameJson, without } from "../../generator/schema/schema.js";
import { hostileJson } from "../canonical/arbitraries.js";
import { frozen } from "../canonical/frozen.js";

describe("sameJson", () => {
  it("says yes for a copy", () => {
    fastCheck.assert(
      fastCheck.property(hostileJson, (json) => {
        expect(sameJson(json, structuredClone(json))).toBe(true);
      }),
    );
  });

  it("does not mind the order of keys, at any depth", () => {
    fastCheck.assert(
      fastCheck.property(hostileJson, (json) => {
        expect(sameJson(json, reversed(json))).toBe(true);
      }),
    );
  });

  it("is symmetric, and agrees with the text of the sorted JSON", () => {
    fastCheck.assert(
      fastCheck.property(hostileJson, hostileJson, (left, right) => {
        const same = sameJson(left, right);
        expect(sameJson(right, left)).toBe(same);
        expect(same).toBe(sortedText(left) === sortedText(right));
      }),
    );
  });

  it.each<[Json, Json]>([
    [[], {}],
    [{ 0: "a" }, ["a"]],
    [null, {}],
    [0, false],
    [1, "1"],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
  ])("tells %j from %j", (left, right) => {
    expect(sameJson(left, right)).toBe(false);
    expect(sameJson(right, left)).toBe(false);
  });

  it("is not taken in by a key that every object inherits", () => {
    expect(sameJson({ toString: 1 }, { other: 1 })).toBe(false);
    expect(sameJson({ constructor: 1 }, { x: 1 })).toBe(false);
  });
});

test("without leaves the keys named away, and the object as it is", () => {
  const object = frozen({ a: 1, b: 2, c: 3 });
  expect(without(object, "a", "c", "d")).toEqual({ b: 2 });
  expect(Object.hasOwn(without(JSON.parse('{"__proto__": 1, "a": 2}'), "a"), "__proto__")).toBe(
    true,
  );
});

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ["{}", false],
  [undefined, false],
])("isJsonObject(%j) is %s", (value, expected) => {
  expect(isJsonObject(value)).toBe(expected);
});

function reversed(json: Json): Json {
  if (Array.isArray(json)) return json.map(reversed);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

function sortedText(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(sortedText).join()}]`;
  if (!isJsonObject(json)) return JSON.stringify(json);
  const entries = Object.entries(json).map(
    ([key, value]) => `${JSON.stringify(key)}:${sortedText(value)}`,
  );
  return `{${entries.sort().join()}}`;
}
