import { readFileSync } from "node:fs";
import fastCheck from "fast-check";
import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import { code, javascriptOf, types, typescriptOf } from "../../generator/code/code.js";
import { indented as indentedCode } from "../../generator/code/indented.js";

function indented(text: string): string {
  return typescriptOf(indentedCode(text));
}

describe("code is indented by the brackets that are open", () => {
  it("one level a line that opens some, however many", () => {
    const code = 'call(a, [{\nb: "c",\n}]);\nif (a) {\nb();\n} else {\nc();\n}';
    expect(indented(code)).toBe(
      'call(a, [{\n  b: "c",\n}]);\nif (a) {\n  b();\n} else {\n  c();\n}',
    );
  });

  it("besides what a line is indented already, and with nothing at its end", () => {
    const code = 'switch (a) {\ncase "b":\n  return c;\n}\na: \n';
    expect(indented(code)).toBe('switch (a) {\n  case "b":\n    return c;\n}\na:\n');
  });

  it("not by those in texts and comments", () => {
    const text = fastCheck.string({ unit: fastCheck.constantFrom(..."([{}])\"'`\\/* a") });
    fastCheck.assert(
      fastCheck.property(text, (value) => {
        const literal = JSON.stringify(value);
        const comment = `// ${value}`;
        const block = `/* ${value.replaceAll("*/", "")} */`;
        expect(indented(`f(${literal}, {\n${block}\na, ${comment}\n});\nb`)).toBe(
          `f(${literal}, {\n  ${block}\n  a, ${comment.trimEnd()}\n});\nb`,
        );
      }),
    );
  });

  it("in JavaScript as in TypeScript", () => {
    const lines = indentedCode(code`f(\n${types`<A>`}g(a${types` as {\nb: string;\n}`}),\n);`);
    expect(typescriptOf(lines)).toBe("f(\n  <A>g(a as {\n    b: string;\n  }),\n);");
    expect(javascriptOf(lines)).toBe("f(\n  g(a),\n);");
  });

  it.each([
    "image-cutout/readers.ts",
    "spectral-extraction/readers.ts",
    "uws/readers.ts",
    "uws/xml-reader.ts",
    "uws/xml.ts",
  ])("so that the compiler's formatter has nothing to do: %s", (path) => {
    const code = readFileSync(new URL(`../../generated/${path}`, import.meta.url), "utf8");
    const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
    const file = project.createSourceFile("a.ts", code);
    file.formatText({ indentSize: 2, ensureNewLineAtEndOfFile: false });
    expect(file.getFullText()).toBe(code);
  });
});
