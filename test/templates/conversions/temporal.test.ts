import "temporal-polyfill/global";
import fastCheck from "fast-check";
import { expect, it } from "vitest";
import {
  durationOf,
  instantOf,
  instantText,
  plainDateOf,
  plainDateTimeOf,
} from "../../../templates/conversions/temporal.js";
import { isDuration } from "../../../templates/runtime/formats/durations.js";
import { isDate, isLocalDateTime } from "../../../templates/runtime/formats/times.js";
import { dateTimes } from "./date-times.js";

it.each([
  ["2024-10-29T19:26:32.123456789Z", "2024-10-29T19:26:32.123456789Z"],
  ["2024-10-29T19:26:32", "2024-10-29T19:26:32Z"],
  ["2024-10-29 21:26:32,5+0200", "2024-10-29T19:26:32.5Z"],
])("%s is the instant %s", (text, utc) => {
  expect(instantOf(text).toString()).toBe(utc);
});

it("whatever is a date and time for the validator is an instant, and stays the same one", () => {
  fastCheck.assert(
    fastCheck.property(dateTimes, (text) => {
      const instant = instantOf(text);
      expect(instantOf(instant.toString()).equals(instant)).toBe(true);
    }),
  );
});

it("an instant is written without an offset where it came without one", () => {
  expect(instantText(instantOf("2024-10-29T19:26:32.5"))).toBe("2024-10-29T19:26:32.5");
  expect(instantText(instantOf("2024-10-29T21:26:32+02:00"))).toBe("2024-10-29T19:26:32Z");
});

it("a date and time without an offset is no instant", () => {
  const text = "2024-10-29 19:26";
  expect(isLocalDateTime(text)).toBe(true);
  expect(plainDateTimeOf(text).toString()).toBe("2024-10-29T19:26:00");
});

it.each(["2024-10-29T19:26:32Z", "2024-10-29T19:26-02:00", "never"])("%s is none", (text) => {
  expect(isLocalDateTime(text)).toBe(false);
});

it.each(["2024-02-29", "2024-02-29T00:00:00Z", "2024-02-29 00:00"])("%s is that date", (text) => {
  expect(isDate(text)).toBe(true);
  expect(plainDateOf(text).toString()).toBe("2024-02-29");
});

// What Python's timedelta makes of each, in seconds (pydantic 2.13.4, TypeAdapter(timedelta)).
it.each([
  ["PT5M", 300],
  ["PT0.5S", 0.5],
  ["P0DT0H2M3.000000S", 123],
  ["-P1DT0.5S", -86_400.5],
  ["P1Y2M3W4D", 38_880_000],
  ["P1.5D", 129_600],
  ["PT1,5H", 5400],
  ["PT3S2M", 123],
  ["PT1M1M", 120],
  ["P1W", 604_800],
  ["02:03", 7380],
  ["-02:03:04.5", -7384.5],
  ["1 day, 02:03:04", 93_784],
  ["3d", 259_200],
  ["-1 days 00:00:01", -86_401],
])("%s is %d seconds", (text, seconds) => {
  expect(isDuration(text)).toBe(true);
  const duration = durationOf(text);
  expect(duration.total("seconds")).toBe(seconds);
  expect(isDuration(duration.toString())).toBe(true);
});

it("a duration stays the same one on the wire and back", () => {
  const amounts = fastCheck.tuple(
    fastCheck.constantFrom("", "-"),
    fastCheck.integer({ min: 0, max: 900_000_000 }),
    fastCheck.integer({ min: 0, max: 100 }),
    fastCheck.integer({ min: 0, max: 100 }),
    fastCheck.stringMatching(/^\d{1,2}\.\d{1,6}$/),
  );
  fastCheck.assert(
    fastCheck.property(amounts, ([sign, days, hours, minutes, seconds]) => {
      const duration = durationOf(`${sign}P${days}DT${hours}H${minutes}M${seconds}S`);
      expect(isDuration(duration.toString())).toBe(true);
      expect(durationOf(duration.toString()).toString()).toBe(duration.toString());
    }),
  );
});
