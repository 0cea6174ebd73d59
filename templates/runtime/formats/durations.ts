const ISO_DURATION =
  /^[+-]?P(?=T?\d)((?:\d+[YMWD])*(?:\d+[.,]\d*[YMWD])?)(?:T((?:\d+[HMS])*(?:\d+[.,]\d*[HMS])?))?$/;

const CLOCK_DURATION =
  /^[+-]?(?:(\d+) ?[dD](?:ays?|AYS?)?,? ?)?(\d{1,10}:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?)?$/;

const DAYS_IN: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1 };

const SECONDS_IN: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };

/** The most days that Python's `timedelta` holds. */
const MOST_DAYS = 999_999_999;

/** The most seconds that Pydantic's parser counts to in the time part, 32 bits. */
const MOST_SECONDS = 4_294_967_295;

/**
 * Format `duration`: an ISO 8601 duration, or the two clock-like forms that Pydantic reads.
 *
 * RFC 3339 appendix A has neither sign nor fraction nor weeks beside other units; Pydantic
 * (speedate, `duration.rs`) writes `-P1DT0.5S` and reads units in any order, also more than once, a
 * fraction in the last quantity, `[-]HH:MM[:SS[.ffffff]]` and `[-]D[ ]d[ay[s]][,][
 * ][HH:MM[:SS[.ffffff]]]`. What is longer than Python's `timedelta` is refused, as there.
 */
export function isDuration(text: string): boolean {
  // Quantities may be repeated without end; what Pydantic writes has at most 33 characters.
  if (text.length > 1000) return false;
  const iso = ISO_DURATION.exec(text);
  if (iso !== null) return isIsoDuration(iso[1] ?? "", iso[2] ?? "");
  const clock = CLOCK_DURATION.exec(text);
  return clock !== null && isClockDuration(clock[1], clock[2]);
}

function isIsoDuration(dateQuantities: string, timeQuantities: string): boolean {
  // A fraction ends the whole duration, so one in the date part leaves no room for a time part.
  if (/[.,]/.test(dateQuantities) && timeQuantities !== "") return false;
  const days = totalOf(dateQuantities, DAYS_IN);
  const seconds = totalOf(timeQuantities, SECONDS_IN);
  return seconds <= MOST_SECONDS && days + Math.floor(seconds / 86_400) <= MOST_DAYS;
}

function isClockDuration(days: string | undefined, time: string | undefined): boolean {
  if (days === undefined && time === undefined) return false;
  // After days, the hours are those of one day; without, Pydantic counts them up to a limit of its
  // own.
  const mostHours = days === undefined ? 2_400_000_000 : 23;
  // Pydantic takes a time shorter than "00:00" for something else.
  const timeFits =
    time === undefined || (time.length >= 5 && Number.parseInt(time, 10) <= mostHours);
  return timeFits && Number(days ?? 0) <= MOST_DAYS;
}

/** The sum of quantities such as `1Y2.5M`, in the unit that `unitSizes` counts in. */
function totalOf(quantities: string, unitSizes: Readonly<Record<string, number>>): number {
  let total = 0;
  for (const quantity of quantities.match(/[\d.,]+[A-Z]/g) ?? []) {
    const amount = Number.parseFloat(quantity.replace(",", "."));
    total += amount * (unitSizes[quantity.slice(-1)] ?? 0);
  }
  return total;
}
