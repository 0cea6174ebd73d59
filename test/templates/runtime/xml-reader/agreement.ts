import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { documents, mutatedDocuments } from "./documents.js";
import { ownEvents, readEvents, saxesEvents } from "./events.js";

/** The tests that random documents are read as saxes reads them, with so many of them. */
export function describeAgreement(numRuns: number): void {
  describe("random documents", () => {
    it("that are well-formed are read as saxes reads them", () => {
      fastCheck.assert(
        fastCheck.property(documents, (xml) => {
          expect(readEvents(xml)).toEqual(saxesEvents(xml));
        }),
        { numRuns },
      );
    });

    it("with something changed are read or refused as saxes does", () => {
      fastCheck.assert(
        fastCheck.property(mutatedDocuments.filter(hasPlainNamespaces), (xml) => {
          expect(ownEvents(xml)).toEqual(saxesEvents(xml));
        }),
        { numRuns: numRuns * 2 },
      );
    });
  });
}

/**
 * Whether no namespace has white space around its name. saxes takes that away, which no standard says: the name is
 * the attribute's normalized value (Namespaces in XML 1.0, section 3).
 */
function hasPlainNamespaces(xml: string): boolean {
  return [...xml.matchAll(/xmlns[^=<>]*=\s*(["'])(.*?)\1/gsu)].every(
    ([, , name = ""]) => name === name.trim() && !name.includes("&"),
  );
}
