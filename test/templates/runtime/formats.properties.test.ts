import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as runtime from "../../../templates/runtime/formats.js";

const date = fc
  .date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  })
  .map((value) => value.toISOString().slice(0, 10));

const offset = fc
  .tuple(
    fc.constantFrom("+", "-"),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([sign, hours, minutes]) => `${sign}${twoDigits(hours)}:${twoDigits(minutes)}`);

const time = fc
  .tuple(
    fc.integer({ min: 0, max: 86_399 }),
    fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined }),
    fc.oneof(fc.constantFrom("", "Z"), offset),
  )
  .map(([second, microsecond, zone]) => {
    const clock = [second / 3600, (second / 60) % 60, second % 60].map(Math.floor).map(twoDigits);
    const fraction = microsecond === undefined ? "" : `.${String(microsecond).padStart(6, "0")}`;
    return clock.join(":") + fraction + zone;
  });

/** As Pydantic writes a duration: only the quantities that aren't zero. */
const duration = fc
  .tuple(
    fc.boolean(),
    fc.integer({ min: 0, max: 999_999_999 }),
    fc.integer({ min: 0, max: 86_399 }),
    fc.integer({ min: 0, max: 999_999 }),
  )
  .map(([negative, days, seconds, microseconds]) => {
    const years = Math.floor(days / 365);
    const dates = (years > 0 ? `${years}Y` : "") + (days % 365 > 0 ? `${days % 365}D` : "");
    const fraction = microseconds > 0 ? `.${String(microseconds).padStart(6, "0")}` : "";
    return `${negative ? "-" : ""}P${dates}T${seconds}${fraction}S`;
  });

const ipv4Number = fc.nat({ max: 2 ** 32 - 1 });

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function ipv4Text(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}

function filled(start: string, unit: string, end: string): string {
  return start + unit.repeat(Math.floor(100_000 / unit.length)) + end;
}

describe("what is made at random", () => {
  it.each([
    ["dates", date, runtime.isDate],
    ["times", time, runtime.isTime],
    ["dates with times", fc.tuple(date, time).map((parts) => parts.join("T")), runtime.isDateTime],
    ["durations", duration, runtime.isDuration],
    ["UUIDs", fc.uuid(), runtime.isUuid],
    ["UUIDs of version 4", fc.uuid({ version: 4 }), runtime.isUuid4],
    ["UUIDs of version 7", fc.uuid({ version: 7 }), runtime.isUuid7],
    ["IPv4 addresses", fc.ipV4(), runtime.isIpv4],
    ["IPv6 addresses", fc.ipV6(), runtime.isIpv6],
    ["URLs", fc.webUrl({ withQueryParameters: true, withFragments: true }), runtime.isUri],
    ["JSON documents", fc.json(), runtime.isJsonString],
    ["base64", fc.base64String(), runtime.isBase64],
  ] as const)("is accepted: %s", (_name, texts: fc.Arbitrary<string>, check) => {
    fc.assert(fc.property(texts, (text) => check(text)));
  });

  it("is accepted: networks, and only without the bits of a host", () => {
    fc.assert(
      fc.property(ipv4Number, fc.integer({ min: 0, max: 32 }), (address, prefix) => {
        const size = 2 ** (32 - prefix);
        const network = Math.floor(address / size) * size;
        return (
          runtime.isIpv4Network(`${ipv4Text(network)}/${prefix}`) &&
          runtime.isIpv4Interface(`${ipv4Text(address)}/${prefix}`) &&
          runtime.isIpv4Network(`${ipv4Text(address)}/${prefix}`) === (address === network)
        );
      }),
    );
  });

  it("never makes a check throw", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(text, (value) =>
        Object.values(runtime).every((check) => typeof check(value) === "boolean"),
      ),
    );
  });
});

describe("hostile texts", () => {
  const units = [
    ...'019aAfFzZ.,:;/\\-_+@%[](){}<>"*?!|^$~#&= \n\té😀\u0301',
    ...["1D", "1:", "a.", "a@", "a,", "::", "%41", "\\\\", '\\"', "[a", "(a", "(?:", "{a", "{a,"],
    ...["1_", "1,1 ", "NaN", "/a", "xn--", "a-", "é."],
  ];
  const framed = [
    "1",
    "a",
    ".",
    ",",
    ":",
    "-",
    "/",
    "[",
    "(",
    "\\",
    '"',
    " ",
    "é",
    "{",
    "1D",
    "a.",
  ];
  const frames: readonly (readonly [string, string])[] = [
    ["2024-01-01T00:00:00.", "x"],
    ["P", "X"],
    ["PT1.", "X"],
    ["http://", "!"],
    ["foo://", "\\,"],
    ["a@", "!"],
    ['"', '" <a@b.co'],
    ["{a", "!"],
    ["rgb(", "!"],
    ["rgb(1", "x"],
    ["[", ""],
    ["(?#", ""],
    ["::%", "%"],
    ["1.2.3.4/", "x"],
    [" 1", "x"],
    ['"\\', ""],
  ];

  it.each(Object.entries(runtime))("are judged in linear time: %s", (_name, check) => {
    const texts = [
      ...units.flatMap((unit) => [filled("", unit, ""), filled("", unit, "!")]),
      ...frames.flatMap(([start, end]) => framed.map((unit) => filled(start, unit, end))),
    ];
    const slow = texts.filter((text) => {
      const before = performance.now();
      check(text);
      // Quadratic time would be many seconds; a busy machine is allowed for.
      return performance.now() - before > 1000;
    });
    expect(slow.map((text) => text.slice(0, 40))).toEqual([]);
  });
});
