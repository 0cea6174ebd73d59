import { isNaive, standardDateTime } from "../runtime/times.js";

/** The times that came without an offset: a `NaiveDatetime` of Pydantic's refuses one. */
const naive: WeakSet<Temporal.Instant> = /* @__PURE__ */ new WeakSet();

/** A valid date and time of the wire, to the nanosecond; one without an offset is taken as UTC. */
export function instantOf(text: string): Temporal.Instant {
  const instant = Temporal.Instant.from(standardDateTime(text, 9) ?? text);
  if (isNaive(text)) naive.add(instant);
  return instant;
}

/** The form of a time on the wire: in UTC, or without an offset where it came without one. */
export function instantText(instant: Temporal.Instant): string {
  const text = instant.toString();
  return naive.has(instant) ? text.slice(0, -1) : text;
}

/** A valid date and time of the wire without an offset. */
export function plainDateTimeOf(text: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(standardDateTime(text, 9)?.slice(0, -1) ?? text);
}

/** A valid date of the wire, which may have a midnight beside it. */
export function plainDateOf(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text.slice(0, 10));
}

/**
 * A valid duration of the wire, as Python's `timedelta` has it: a year is 365 days, a month 30 days, and what is
 * less than a day is hours, minutes and seconds.
 */
export function durationOf(text: string): Temporal.Duration {
  const sign = text.startsWith("-") ? -1 : 1;
  const whole = new Map<string, number>();
  let partOfSecond = 0;
  for (const { amount, unit } of text.includes("P") ? isoParts(text) : clockParts(text)) {
    const [integer = "0", fraction = ""] = amount.split(/[.,]/);
    const [name, factor] = unit;
    whole.set(name, (whole.get(name) ?? 0) + Number(integer) * factor);
    partOfSecond += Number(`0.${fraction}`) * factor * (secondsIn.get(name) ?? 1);
  }
  const seconds = Math.floor(partOfSecond);
  const nanoseconds = Math.round((partOfSecond - seconds) * 1e9);
  return Temporal.Duration.from({
    days: sign * (whole.get("days") ?? 0),
    hours: sign * (whole.get("hours") ?? 0),
    minutes: sign * (whole.get("minutes") ?? 0),
    seconds: sign * ((whole.get("seconds") ?? 0) + seconds),
    nanoseconds: sign * nanoseconds,
  });
}

type Unit = readonly ["days" | "hours" | "minutes" | "seconds", number];

const days: Unit = ["days", 1];
const hours: Unit = ["hours", 1];
const minutes: Unit = ["minutes", 1];
const seconds: Unit = ["seconds", 1];

const dateUnits: ReadonlyMap<string, Unit> = new Map([
  ["Y", ["days", 365]],
  ["M", ["days", 30]],
  ["W", ["days", 7]],
  ["D", days],
]);

const timeUnits: ReadonlyMap<string, Unit> = new Map([
  ["H", hours],
  ["M", minutes],
  ["S", seconds],
]);

const secondsIn: ReadonlyMap<string, number> = new Map([
  ["days", 86_400],
  ["hours", 3600],
  ["minutes", 60],
]);

interface Part {
  readonly amount: string;
  readonly unit: Unit;
}

/** `P1DT2H3.5S` */
function isoParts(text: string): Part[] {
  const [date = "", time = ""] = text.split("T");
  const partsOf = (quantities: string, units: ReadonlyMap<string, Unit>): Part[] =>
    (quantities.match(/[\d.,]+[A-Z]/g) ?? []).map((quantity) => ({
      amount: quantity.slice(0, -1),
      unit: units.get(quantity.slice(-1)) ?? seconds,
    }));
  return [...partsOf(date, dateUnits), ...partsOf(time, timeUnits)];
}

/** `1 day, 02:03:04.5` and `02:03` */
function clockParts(text: string): Part[] {
  const [, dayCount, clock = ""] = /^[+-]?(?:(\d+) ?[dD]\D*)?(.*)$/.exec(text) ?? [];
  const amounts = clock.split(":");
  return [
    ...(dayCount === undefined ? [] : [{ amount: dayCount, unit: days }]),
    ...amounts.map((amount, index) => ({
      amount,
      unit: [hours, minutes, seconds][index] ?? seconds,
    })),
  ];
}
