import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expressionIn, literal, longLiteral } from "../../generator/code/literal.js";

/** What a literal is worth as code. */
function evaluated(text: string): unknown {
  return new Function(`return ${text};`)();
}

const json = fc.jsonValue({ maxDepth: 4 });

describe("a literal", () => {
  it("is the value again, on one line or several", () => {
    fc.assert(
      fc.property(json, fc.integer({ min: 0, max: 120 }), (value, width) => {
        expect(evaluated(literal(value))).toEqual(value);
        expect(evaluated(longLiteral(value, "", width))).toEqual(value);
      }),
    );
  });

  it("stands on one line exactly where it fits", () => {
    fc.assert(
      fc.property(json, fc.integer({ min: 0, max: 120 }), (value, width) => {
        const line = literal(value);
        const isOnePiece =
          typeof value !== "object" || value === null || Object.keys(value).length === 0;
        const isLong = line.length > width && !isOnePiece;
        const text = longLiteral(value, "", width);
        if (isLong) expect(text).toContain("\n");
        else expect(text).toBe(line);
      }),
    );
  });

  it("has the rest of the width where it is indented", () => {
    expect(longLiteral([1, 2], "  ", 8)).toBe("[1, 2]");
    expect(longLiteral([1, 2], "  ", 7)).toBe("[\n    1,\n    2,\n  ]");
  });

  it("keeps code that is a part of it", () => {
    expect(longLiteral({ a: expressionIn("new Map()") })).toBe("{ a: new Map() }");
    expect(longLiteral({ a: expressionIn("new Map()") }, "", 5)).toBe("{\n  a: new Map(),\n}");
  });
});
