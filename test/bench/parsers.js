// Each parser as a function that reads a whole document, and throws where it refuses it.
import { parseXml } from "@rgrove/parse-xml";
import { DOMParser } from "@xmldom/xmldom";
import { XMLParser } from "fast-xml-parser";
import { Parser } from "htmlparser2";
import sax from "sax";
import { SaxesParser } from "saxes";
import { parse as parseTxml } from "txml";

const fast = new XMLParser({ ignoreAttributes: false });

export const parsers = [
  {
    name: "saxes",
    code: 'export { SaxesParser } from "saxes";',
    parse(xml) {
      const parser = new SaxesParser({ xmlns: true });
      let count = 0;
      parser.on("error", (error) => {
        throw error;
      });
      for (const event of ["opentag", "closetag", "text", "cdata"])
        parser.on(event, () => {
          count += 1;
        });
      parser.write(xml).close();
      return count;
    },
  },
  {
    name: "sax",
    code: 'import sax from "sax"; export const parser = sax.parser;',
    parse(xml) {
      const parser = sax.parser(true, { xmlns: true });
      let count = 0;
      parser.onerror = (error) => {
        throw error;
      };
      for (const event of ["onopentag", "onclosetag", "ontext", "oncdata"])
        parser[event] = () => {
          count += 1;
        };
      parser.write(xml).close();
      return count;
    },
  },
  {
    name: "@rgrove/parse-xml",
    code: 'export { parseXml } from "@rgrove/parse-xml";',
    parse: (xml) => parseXml(xml),
  },
  {
    name: "fast-xml-parser",
    code: 'export { XMLParser } from "fast-xml-parser";',
    parse: (xml) => fast.parse(xml),
  },
  {
    name: "fast-xml-parser, validating",
    code: 'export { XMLParser } from "fast-xml-parser";',
    parse: (xml) => fast.parse(xml, true),
  },
  {
    name: "@xmldom/xmldom",
    code: 'export { DOMParser } from "@xmldom/xmldom";',
    parse(xml) {
      const onError = (level, message) => {
        if (level !== "warning") throw new Error(message);
      };
      return new DOMParser({ onError }).parseFromString(xml, "text/xml");
    },
  },
  {
    name: "htmlparser2",
    code: 'export { Parser } from "htmlparser2";',
    parse(xml) {
      let count = 0;
      const parser = new Parser(
        {
          onopentag: () => {
            count += 1;
          },
          ontext: () => {
            count += 1;
          },
          onerror: (error) => {
            throw error;
          },
        },
        { xmlMode: true },
      );
      parser.end(xml);
      return count;
    },
  },
  { name: "txml", code: 'export { parse } from "txml";', parse: (xml) => parseTxml(xml) },
];
