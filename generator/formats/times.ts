import type { Formats } from "./format.js";

/** Formats of times. */
export const timeFormats: Formats = {
  date: {
    check: { name: "isDate", file: "times" },
    words: "a date",
    example: "2024-10-29",
    isExampleShown: true,
    // A date alone is no instant: as a `Date` it would be another day in half of the world.
    conversion: { Temporal: "Temporal.PlainDate" },
  },
  "date-time": {
    check: { name: "isDateTime", file: "times" },
    words: "a date and time",
    example: "2024-10-29T23:57:55Z",
    isExampleShown: true,
    conversion: { Date: "Date", Temporal: "Temporal.Instant" },
  },
  // Pydantic writes `date-time` for a `NaiveDatetime`, too: an overlay can say this instead.
  "date-time-local": {
    check: { name: "isLocalDateTime", file: "times" },
    words: "a date and time without an offset",
    example: "2024-10-29T23:57:55",
    isExampleShown: true,
    conversion: { Date: "Date", Temporal: "Temporal.PlainDateTime" },
  },
  time: {
    check: { name: "isTime", file: "times" },
    words: "a time",
    example: "23:57:55",
    isExampleShown: true,
    // It has an offset or not, which no one type of Temporal's can say.
    conversion: "none",
  },
  duration: {
    check: { name: "isDuration", file: "durations" },
    words: "an ISO 8601 duration",
    example: "PT10M",
    isExampleShown: true,
    conversion: { Temporal: "Temporal.Duration" },
  },
};
