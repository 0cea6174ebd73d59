import fastCheck from "fast-check";
import { expect, it } from "vitest";
import { dateOf, dateText, localDateText } from "../../../templates/conversions/dates.js";
import { isDateTime } from "../../../templates/runtime/formats/times.js";
import { dateTimes } from "./date-times.js";

it.each([
  ["2024-10-29T19:26:32Z", "2024-10-29T19:26:32.000Z"],
  ["2024-10-29T19:26:32.123456Z", "2024-10-29T19:26:32.123Z"],
  ["2024-10-29T19:26:32", "2024-10-29T19:26:32.000"],
  ["2024-10-29 19:26", "2024-10-29T19:26:00.000"],
  ["2024-10-29t21:26:32,5+0200", "2024-10-29T19:26:32.500Z"],
  ["2024-10-29T17:26:32\u221202:00", "2024-10-29T19:26:32.000Z"],
  ["2024-10-29", "2024-10-29T00:00:00.000"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
])("%s is %s", (text, written) => {
  expect(isDateTime(text)).toBe(true);
  const date = dateOf(text);
  expect(dateText(date)).toBe(written);
  expect(date.toISOString()).toBe(`${written.replace("Z", "")}Z`);
});

it("a time is without an offset where the schema says so, and where it came without one", () => {
  const date = new Date("2024-10-29T19:26:32Z");
  expect(dateText(date)).toBe("2024-10-29T19:26:32.000Z");
  expect(localDateText(date)).toBe("2024-10-29T19:26:32.000");
  expect(localDateText(dateOf("2024-10-29T19:26:32"))).toBe("2024-10-29T19:26:32.000");
});

it("whatever is a date and time for the validator is a valid Date, and stays the same one", () => {
  fastCheck.assert(
    fastCheck.property(dateTimes, (text) => {
      expect(isDateTime(text)).toBe(true);
      const date = dateOf(text);
      expect(Number.isNaN(date.getTime())).toBe(false);
      expect(isDateTime(dateText(date))).toBe(true);
      expect(dateOf(dateText(date))).toEqual(date);
    }),
  );
});

it.each([new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15)])(
  "%s has no form on the wire",
  (date) => {
    expect(() => dateText(date)).toThrow(RangeError);
  },
);
