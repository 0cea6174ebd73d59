import fastCheck from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  childPointer,
  escapePointerToken,
  pointerTokens,
  valueAt,
} from "../../generator/schema/json-pointer.js";
import { hostileJson, hostileTexts } from "../canonical/arbitraries.js";

test.each([
  ["a/b", "a~1b"],
  ["m~n", "m~0n"],
  ["~1", "~01"],
  ["~01/", "~001~1"],
  ["", ""],
  [7, "7"],
])("the token %j is written %j", (token, escaped) => {
  expect(escapePointerToken(token)).toBe(escaped);
});

describe("any tokens, with ~, / and Unicode", () => {
  it("come back as they were", () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.array(hostileTexts), (tokens) => {
        expect(pointerTokens(childPointer("", ...tokens))).toEqual(tokens);
      }),
    );
  });

  it("lead from the pointer that they are put behind", () => {
    fastCheck.assert(
      fastCheck.property(hostileTexts, hostileTexts, (first, second) => {
        expect(childPointer(childPointer("", first), second)).toBe(childPointer("", first, second));
      }),
    );
  });
});

// RFC 6901, section 5.
const document = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

test.each([
  ["", document],
  ["/foo", ["bar", "baz"]],
  ["/foo/0", "bar"],
  ["/", 0],
  ["/a~1b", 1],
  ["/c%d", 2],
  ["/e^f", 3],
  ["/g|h", 4],
  ["/i\\j", 5],
  ['/k"l', 6],
  ["/ ", 7],
  ["/m~0n", 8],
])("%j leads to what RFC 6901 says", (pointer, expected) => {
  expect(valueAt(document, pointer)).toEqual(expected);
});

test.each([
  ...["/nothing", "/foo/2", "/foo/-", "/foo/0/0", "/foo/00", "/foo/ 0", "/foo/length"],
  ...["/constructor", "/__proto__", "/foo/map", "//x"],
])("%j leads nowhere", (pointer) => {
  expect(valueAt(document, pointer)).toBeUndefined();
});

test("every place of any JSON is found", () => {
  fastCheck.assert(
    fastCheck.property(hostileJson, (json) => {
      const visit = (value: unknown, pointer: string): void => {
        expect(valueAt(json, pointer)).toBe(value);
        if (typeof value !== "object" || value === null) return;
        for (const [key, child] of Object.entries(value)) visit(child, childPointer(pointer, key));
      };
      visit(json, "");
    }),
  );
});
