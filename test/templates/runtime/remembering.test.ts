import { describe, expect, it } from "vitest";
import {
  type Check,
  madeOnce,
  remembered,
  whileRemembering,
} from "../../../templates/runtime/remembering.js";

/** A check that asks twice of what is inside, as two members of a union do, and counts how often it is asked. */
function checkOfTwo(): { readonly check: Check; readonly calls: () => number } {
  let calls = 0;
  const check: Check = (value, instancePath = "") => remembered(check, anew, value, instancePath);
  const anew = (value: unknown, instancePath: string): boolean => {
    calls += 1;
    check.errors = null;
    if (value === "x") return true;
    if (typeof value === "object" && value !== null && "in" in value) {
      const inside = `${instancePath}/in`;
      check(value.in, inside);
      if (check(value.in, inside)) return true;
    } else {
      check.errors = [{ instancePath, schemaPath: "Text/type", keyword: "type", params: {} }];
    }
    return false;
  };
  return { check, calls: () => calls };
}

function nested(depth: number, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level += 1) value = { in: value };
  return value;
}

describe("what is remembered of a value", () => {
  it.each(["x", 5])("makes the calls grow as the depth does, around %j", (innermost) => {
    const callsAt = (depth: number): number => {
      const { check, calls } = checkOfTwo();
      check(nested(depth, innermost));
      return calls();
    };
    expect(callsAt(100) - callsAt(50)).toBe(50);
  });

  it("is forgotten when the outermost call is done, since a value may change", () => {
    const { check } = checkOfTwo();
    const value: { in: unknown } = { in: 5 };
    expect(check(value)).toBe(false);
    value.in = "x";
    expect(check(value)).toBe(true);
  });

  it("is forgotten when the outermost call throws", () => {
    const value = { in: 5 };
    const thrower: Check = (each) =>
      remembered(
        thrower,
        () => {
          throw new RangeError("deep");
        },
        each,
        "",
      );
    expect(() => thrower(value)).toThrow(RangeError);
    const { check, calls } = checkOfTwo();
    check(value);
    check(value);
    expect(calls()).toBe(6);
  });

  it("moves with the value, and is nobody else's", () => {
    const value = { in: 5 };
    const { check, calls } = checkOfTwo();
    const paths = whileRemembering(() =>
      ["/a", "/b"].map((path) => {
        check(value, path);
        const [problem] = check.errors ?? [];
        check.errors?.pop();
        return problem?.instancePath;
      }),
    );
    expect(paths).toEqual(["/a/in", "/b/in"]);
    expect(calls()).toBe(3);
  });

  it("is what was made of it", () => {
    const value = {};
    const maker = (): object => ({});
    const [first, second] = whileRemembering(() => [
      madeOnce(value, maker, maker),
      madeOnce(value, maker, maker),
    ]);
    expect(first).toBe(second);
    expect(whileRemembering(() => madeOnce(value, maker, maker))).not.toBe(first);
  });
});
