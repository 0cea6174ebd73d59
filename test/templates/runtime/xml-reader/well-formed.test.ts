import { describe, expect, it } from "vitest";
import { describeAgreement } from "./agreement.js";
import { readEvents, saxesEvents } from "./events.js";
import { notWellFormed, wellFormed } from "./well-formed.js";

describe("a well-formed document", () => {
  it.each(wellFormed)("may have %s", (_, xml) => {
    expect(readEvents(xml)).toEqual(saxesEvents(xml.replace('"1.7"', '"1.0"')));
  });

  it("has its text and values as XML says", () => {
    expect(readEvents("<a b=' \r\n\t&#10;&#13;&amp;lt;'>\r\n\r&#13;<![CDATA[&lt;]]></a>")).toEqual([
      `start ${JSON.stringify(["{}a", ["{}b", "   \n\r&lt;"]])}`,
      `text ${JSON.stringify("\n\n\r&lt;")}`,
      "end",
    ]);
  });
});

/** Of these saxes thinks otherwise: it does not look at what a name has after its colon. */
const saxesAccepts: ReadonlySet<string> = new Set(["a digit after the colon"]);

describe("a document is refused that has", () => {
  it.each(notWellFormed)("%s", (name, xml, message) => {
    expect(() => readEvents(xml)).toThrow(message);
    expect(saxesEvents(xml) !== undefined).toBe(saxesAccepts.has(name));
  });
});

describeAgreement(300);
