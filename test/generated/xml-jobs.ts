import fastCheck, { type Arbitrary } from "fast-check";
import { ErrorType, ExecutionPhase, type Job, type Parameter } from "../../generated/uws/index.js";

/** Any text that XML 1.0 can hold, with what parsers trip over more often than chance would have it. */
export const legalTexts: Arbitrary<string> = fastCheck.oneof(
  fastCheck
    .array(
      fastCheck.oneof(
        fastCheck.string({ unit: "binary", maxLength: 4 }).map(withoutIllegal),
        fastCheck.constantFrom(
          ...[
            "\r",
            "\n",
            "\r\n",
            "\t",
            " ",
            "]]>",
            "<",
            ">",
            "&",
            "&amp;",
            "%",
            "%2F",
            "#",
            "?",
            "[",
            "]",
            '"',
            "'",
            "<!--",
            "\u0085",
          ],
          ...[
            "\u2028",
            "\uFEFF",
            "\u{1F680}",
            "e\u0301",
            "\uD7FF",
            "\uE000",
            "\uFFFD",
            "\u007F",
            "x",
          ],
        ),
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join("")),
  fastCheck.constantFrom("", "a", "__proto__", "constructor"),
);

/** Times in the forms that the wire allows. */
export const wireTimes: Arbitrary<string> = fastCheck
  .tuple(
    fastCheck.date({
      min: new Date("0001-01-02T00:00:00Z"),
      max: new Date("9999-12-30T00:00:00Z"),
      noInvalidDate: true,
    }),
    fastCheck.constantFrom("", ".5", ".25", ".123456", ".000001", ".000"),
    fastCheck.constantFrom("", "Z", "+00:00", "-11:30", "+05:45"),
  )
  .map(([date, fraction, offset]) => `${date.toISOString().slice(0, 19)}${fraction}${offset}`);

function orNull<Value>(values: Arbitrary<Value>): Arbitrary<Value | null> {
  return fastCheck.option(values, { nil: null, freq: 2 });
}

/** Jobs of every phase, with any subset of what may be null or empty. */
export const jobs: Arbitrary<Job<null>> = fastCheck.record({
  id: legalTexts,
  run_id: orNull(legalTexts),
  owner: legalTexts,
  service: legalTexts,
  message_id: orNull(legalTexts),
  phase: fastCheck.constantFrom(...Object.values(ExecutionPhase)),
  quote: orNull(wireTimes),
  creation_time: wireTimes,
  start_time: orNull(wireTimes),
  end_time: orNull(wireTimes),
  destruction_time: wireTimes,
  execution_duration: orNull(fastCheck.integer({ min: -2147483648, max: 2147483647 })),
  json_parameters: fastCheck.constant({}),
  parameters: fastCheck.constant(null),
  errors: fastCheck.array(
    fastCheck.record({
      type: fastCheck.constantFrom(...Object.values(ErrorType)),
      code: legalTexts,
      message: legalTexts,
      detail: orNull(legalTexts),
    }),
    { maxLength: 2 },
  ),
  results: fastCheck.array(
    fastCheck.record({
      id: legalTexts,
      url: fastCheck.oneof(
        legalTexts,
        legalTexts.map((text) => `https://example.org/${text}`),
      ),
      size: orNull(fastCheck.maxSafeNat()),
      mime_type: orNull(legalTexts),
    }),
    { maxLength: 3 },
  ),
});

/** UWS parameters, which must have an identifier. */
export const uwsParameters: Arbitrary<readonly Parameter[]> = fastCheck.array(
  fastCheck.record(
    {
      id: legalTexts.filter((id) => id !== ""),
      value: legalTexts,
      byReference: fastCheck.boolean(),
      isPost: fastCheck.boolean(),
    },
    { requiredKeys: ["id", "value"], noNullPrototype: true },
  ),
  { maxLength: 3 },
);

function withoutIllegal(text: string): string {
  return text.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
