import fastCheck from "fast-check";

const twoDigits = (most: number): fastCheck.Arbitrary<string> =>
  fastCheck.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, "0"));

const days = fastCheck
  // In UTC they are in years of four digits, whatever their offset.
  .date({ min: new Date("0001-01-03"), max: new Date("9999-12-29"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const offsets = fastCheck.oneof(
  fastCheck.constantFrom("", "Z", "z"),
  fastCheck
    .tuple(
      fastCheck.constantFrom("+", "-", "\u2212"),
      twoDigits(23),
      fastCheck.constantFrom("", ":"),
      twoDigits(59),
    )
    .map((parts) => parts.join("")),
);

const fractions = fastCheck.oneof(
  fastCheck.constant(""),
  fastCheck
    .tuple(fastCheck.constantFrom(".", ","), fastCheck.stringMatching(/^\d{1,12}$/))
    .map((parts) => parts.join("")),
);

const times = fastCheck
  .tuple(twoDigits(23), twoDigits(59), fastCheck.option(fastCheck.tuple(twoDigits(59), fractions)))
  .map(([hours, minutes, seconds]) =>
    [hours, minutes, ...(seconds === null ? [] : [seconds.join("")])].join(":"),
  );

/** Dates with times in every form that Pydantic reads. */
export const dateTimes: fastCheck.Arbitrary<string> = fastCheck.oneof(
  days,
  fastCheck
    .tuple(days, fastCheck.constantFrom("T", "t", " ", "_"), times, offsets)
    .map((parts) => parts.join("")),
);
