import { expect, it } from "vitest";
import { writeMember } from "../../../templates/conversions/writing.js";
import type { Validator } from "../../../templates/runtime/problems.js";

/** Stands for a validator: what it accepts has the keys, and no others but the optional ones. */
function having(keys: readonly string[], optional: readonly string[] = []): Validator {
  const accepts = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    keys.every((key) => Object.hasOwn(value, key)) &&
    Object.keys(value).every((key) => keys.includes(key) || optional.includes(key));
  // Safe: only its verdict is asked for.
  return accepts as Validator;
}

interface Dated {
  readonly when: Date;
}

const dated = [
  having(["when"]),
  (value: Dated): { when: string } => ({ when: value.when.toISOString() }),
] as const;

const loose = [
  having([], ["note"]),
  (value: { readonly note?: string }) => (value.note === undefined ? {} : { note: value.note }),
] as const;

it("writes a value as the member whose form is valid and keeps most of it", () => {
  const members = [loose, dated];
  expect(writeMember({ when: new Date(0) }, members)).toEqual({ when: "1970-01-01T00:00:00.000Z" });
  expect(writeMember({ note: "x" }, members)).toEqual({ note: "x" });
  expect(writeMember({}, members)).toEqual({});
});

it("leaves scalars and lists alone, which are no value of any member", () => {
  expect(writeMember("x", [loose])).toBe("x");
  expect(writeMember(null, [loose])).toBeNull();
  expect(writeMember([1], [loose])).toEqual([1]);
});
