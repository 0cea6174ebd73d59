import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import {
  jobListToXml,
  parseJobListXml,
  parseJobXml,
  parseParametersXml,
  parseResultsXml,
  resultsToXml,
} from "../../generated/uws/index.js";
import { writeJob, writeParameters } from "../../generated/uws/xml.js";
import { violationsOf } from "../uws-schema/violations.js";
import {
  expectedDescription,
  expectedResults,
  expectedSummary,
  expectedUrl,
} from "./xml-expected.js";
import { jobs, legalTexts, uwsParameters } from "./xml-jobs.js";

/**
 * The tests that whatever is written keeps the rules of UWS and is read back, with so many random jobs each.
 *
 * @param written - is given each document.
 */
export function describeRoundTrips(
  numRuns: number,
  written: (xml: string) => void = () => undefined,
): void {
  const expectValid = (xml: string): void => {
    expect(violationsOf(xml)).toEqual([]);
    written(xml);
  };

  describe("any job", () => {
    it("is read back with every field that XML has", () => {
      fastCheck.assert(
        fastCheck.property(
          jobs,
          uwsParameters,
          fastCheck.boolean(),
          fastCheck.constantFrom(undefined, "", "  ", "\t"),
          (job, parameters, declaration, indentation) => {
            const xml = writeJob(job, parameters, { declaration, indentation });
            expectValid(xml);
            expect(parseJobXml(xml)).toEqual(expectedSummary(job, parameters));
            expect(parseJobXml(new TextEncoder().encode(xml))).toEqual(parseJobXml(xml));
          },
        ),
        { numRuns },
      );
    });

    it("has results that are read back, with the URLs that the service chooses", () => {
      const urls = legalTexts.map((text) => `https://example.org/${text}`);
      fastCheck.assert(
        fastCheck.property(jobs, urls, ({ results }, chosen) => {
          const own = resultsToXml(results);
          expectValid(own);
          expect(parseResultsXml(own)).toEqual(expectedResults({ results }));
          const xml = resultsToXml(results, { resultUrl: () => chosen });
          expectValid(xml);
          expect(parseResultsXml(xml).map(({ href }) => href)).toEqual(
            results.map(() => expectedUrl(chosen)),
          );
        }),
        { numRuns },
      );
    });
  });

  it("any parameters are read back", () => {
    fastCheck.assert(
      fastCheck.property(uwsParameters, (parameters) => {
        const xml = writeParameters(parameters);
        expectValid(xml);
        expect(parseParametersXml(xml)).toEqual(parameters);
      }),
      { numRuns },
    );
  });

  it("any list is read back", () => {
    const baseUrl = "https://example.org/jobs";
    fastCheck.assert(
      fastCheck.property(fastCheck.array(jobs, { maxLength: 3 }), (list) => {
        const xml = jobListToXml(list, { baseUrl });
        expectValid(xml);
        expect(parseJobListXml(xml)).toEqual(list.map((job) => expectedDescription(job, baseUrl)));
      }),
      { numRuns },
    );
  });
}
