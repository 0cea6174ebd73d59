import { describe, expect, it } from "vitest";
import { anyUri, boolean, dateTime, int, long, type SimpleType } from "./simple-types.js";
import { violationsOf } from "./violations.js";

const declarations =
  'xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

const job = `<uws:job ${declarations} version="1.1"><uws:jobId/><uws:ownerId xsi:nil="true"/><uws:phase>HELD</uws:phase><uws:startTime xsi:nil="1"/><uws:endTime>2024-02-29T00:00:00</uws:endTime><uws:executionDuration>0</uws:executionDuration><uws:destruction xsi:nil="true"/><uws:results><uws:result id=""/></uws:results><uws:jobInfo><a/></uws:jobInfo></uws:job>`;

describe("the rules of UWS 1.1 for a document", () => {
  it("are kept by a job with the least that one must have", () => {
    expect(violationsOf(job)).toEqual([]);
  });

  it.each([
    ["<uws:jobId/>", "", "uws:job has no uws:jobId where it should be"],
    ["HELD", " HELD", 'uws:job/uws:phase is " HELD"'],
    ["2024-02-29", "2023-02-29", 'uws:job/uws:endTime is "2023-02-29T00:00:00"'],
    ["<uws:jobId/>", "<uws:jobId/><uws:jobId/>", "uws:job has no uws:ownerId where it should be"],
    ["<a/>", "a", 'uws:job/uws:jobInfo has the text "a"'],
    ["</uws:job>", "<uws:jobInfo/></uws:job>", "uws:job has uws:jobInfo out of place"],
    [' id=""', "", "uws:job/uws:results/uws:result has no attribute id"],
    [' id=""/>', ' id=""> </uws:result>', "uws:job/uws:results/uws:result is not empty"],
    [' id=""', ' id="" href=""', "uws:job/uws:results/uws:result has an attribute href"],
    [' id=""', ' id="" size="1.5"', 'uws:job/uws:results/uws:result has size="1.5"'],
    ["<uws:jobId/>", '<uws:jobId xsi:nil="false"/>', "uws:job/uws:jobId cannot be nil"],
    ["<uws:jobId/>", "<uws:jobId><a/></uws:jobId>", "uws:job/uws:jobId has a"],
    ['xsi:nil="1"/>', 'xsi:nil="1">a</uws:startTime>', "uws:job/uws:startTime is not empty"],
    ['xsi:nil="1"', 'xsi:nil="yes"', "uws:job/uws:startTime has no boolean xsi:nil"],
    ["<a/>", "<uws:results> a</uws:results>", 'uws:job/uws:jobInfo/uws:results has the text " a"'],
  ])("are broken with %s as %s", (before, after, violation) => {
    expect(violationsOf(job.replace(before, after))).toEqual([violation]);
  });

  it("know no other documents", () => {
    expect(violationsOf("<job/>")).toEqual(["job is no document of UWS"]);
  });
});

describe("the simple types", () => {
  it.each<[string, SimpleType, readonly string[], readonly string[]]>([
    ["xs:boolean", boolean, ["true", " 0\n"], ["", "TRUE", "yes"]],
    ["xs:int", int, ["2147483647", "-2147483648", " +07 "], ["2147483648", "", "1.0", "1 0"]],
    ["xs:long", long, ["9223372036854775807"], ["9223372036854775808", "-9223372036854775809"]],
    [
      "xs:dateTime",
      dateTime,
      ["2024-10-29T23:57:55.123Z", "2024-10-29T24:00:00+14:00", "-0001-01-01T00:00:00"],
      ["2024-10-29", "2024-13-01T00:00:00Z", "0000-01-01T00:00:00Z", "2024-10-29T23:57:60Z"],
    ],
    [
      "xs:anyURI",
      anyUri,
      ["", "https://é/a?b#c", "a:b", "//h:1", "http://[::1]/%20", "a|b c"],
      ["%zz", "a#b#c", "1:b", "//h:x", "a[b", ":"],
    ],
  ])("%s", (_, type, texts, others) => {
    expect([texts.filter((text) => !type(text)), others.filter(type)]).toEqual([[], []]);
  });
});
