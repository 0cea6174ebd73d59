import { readFileSync } from "node:fs";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { emitDocs } from "../../generator/emit/docs/emit-docs.js";
import { sameJson } from "../../generator/schema/schema.js";
import { bundle, functions as documented, services, shared } from "../emit/docs/examples.js";
import { rendered, textOf, textsIn } from "../markdown/rendered.js";
import { missing, sharedText } from "./shared.js";

/** What upstream's documentation page says of one field. */
interface SeedField {
  readonly name: string;
  readonly title: string | undefined;
  readonly description: string;
  readonly examples: readonly string[];
  readonly default: string | undefined;
}

/** The fields of upstream's page, read from its own text. */
function seedFields(text: string): SeedField[] {
  const starts = [...text.matchAll(/^\s*- ?\n?\s*field (\w+):/gm)];
  return starts.map((start, index) => {
    const body = text.slice(start.index, starts[index + 1]?.index ?? text.indexOf("- classmethod"));
    const [, signature = "", after = ""] = /field \w+: (.*?)#\n(.*)/s.exec(body) ?? [];
    const described = /^\s*- (.*?)(?: - (?:Constraints|Use)|\n|$)/s.exec(after)?.[1] ?? "";
    return {
      name: start[1] ?? "",
      title: /title='([^']*)'/.exec(signature)?.[1],
      description: (/description='([^']*)'/.exec(signature)?.[1] ?? described).trim(),
      examples: pythonList(/examples=(\[.*?\])\)/s.exec(signature)?.[1]),
      default: /= (\S+)$/.exec(signature.trim())?.[1],
    };
  });
}

/** The items of a Python list of literals, as JSON. */
function pythonList(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const json = text
    .replaceAll(/ExecutionPhase\.(\w+)/g, '"$1"')
    .replaceAll("'", '"')
    .replaceAll("None", "null");
  // Safe: the list above is of JSON's own kinds of values after the replacements.
  return (JSON.parse(json) as unknown[]).map((value) => JSON.stringify(value));
}

/** The TSDoc of each property of the generated `Job`, its white space folded. */
function generatedComments(): ReadonlyMap<string, string> {
  const path = new URL("../../generated/uws/types.ts", import.meta.url);
  const file = ts.createSourceFile(
    "types.ts",
    readFileSync(path, "utf8"),
    ts.ScriptTarget.ESNext,
    true,
  );
  const job = file.statements.find(
    (node): node is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(node) && node.name.text === "Job",
  );
  return new Map(
    (job?.members ?? []).map((member) => {
      const comment = ts.getLeadingCommentRanges(file.text, member.pos)?.at(-1);
      const text = comment === undefined ? "" : file.text.slice(comment.pos, comment.end);
      return [member.name?.getText() ?? "", text.replaceAll(/\s*\n\s*\*? ?/g, " ")] as const;
    }),
  );
}

describe.skipIf(missing !== undefined)(`upstream's documentation page ${missing ?? ""}`, () => {
  const fields = missing === undefined ? seedFields(sharedText("seed/safir-uws-Job.txt")) : [];
  const comments = missing === undefined ? generatedComments() : new Map<string, string>();

  it("has the sixteen fields of the generated Job", () => {
    expect(fields.map(({ name }) => name).sort()).toEqual([...comments.keys()].sort());
    expect(fields).toHaveLength(16);
  });

  it("is in the generated TSDoc", () => {
    const rows = fields.map((field) => {
      const comment = comments.get(field.name) ?? "";
      const found = (part: string | undefined): string =>
        part === undefined ? "-" : comment.includes(part) ? "found" : `MISSING ${part}`;
      // The page's own text has lost the marks around a field's name, and the space after it.
      const isDescribed = lettersOf(comment).includes(lettersOf(field.description));
      const given = [...comment.matchAll(/@example `(.*?)`(?= @| \/|$)/g)].map(
        ([, example = ""]) => example,
      );
      const examples = field.examples.map((example) =>
        given.some((other) => sameJson(JSON.parse(other), JSON.parse(example)))
          ? "found"
          : `MISSING ${example}`,
      );
      return {
        field: field.name,
        title: found(field.title),
        description: isDescribed ? "found" : `MISSING ${field.description}`,
        examples: examples.length === 0 ? "-" : [...new Set(examples)].join(" "),
        default:
          field.default === undefined
            ? "-"
            : found(`@defaultValue \`${field.default === "None" ? "null" : field.default}\``),
      };
    });
    console.table(rows);
    expect(
      rows.filter((row) => Object.values(row).some((text) => text.startsWith("MISSING"))),
    ).toEqual([]);
  });
});

describe.skipIf(missing !== undefined)(
  `upstream's page in the Markdown pages ${missing ?? ""}`,
  () => {
    const seed = missing === undefined ? sharedText("seed/safir-uws-Job.txt") : "";
    const pages = emitDocs(bundle, shared, services, documented);
    const models = rendered(pages.get("uws.md") ?? "");
    const functions = rendered(pages.get("functions.md") ?? "");

    it.each(seedFields(seed).map((field) => [field.name, field] as const))(
      "has every word of the field %s",
      (name, { title, description, examples, default: value }) => {
        const html = sectionOf(models.html, `job-${name}`);
        const codes = textsIn(html, "code");
        if (title !== undefined) expect(textsIn(html, "strong")[0]).toBe(title);
        expect(lettersOf(textOf(html))).toContain(lettersOf(description));
        for (const example of examples) {
          const same = codes.filter(
            (code) => isJson(code) && sameJson(JSON.parse(code), JSON.parse(example)),
          );
          expect(same, example).not.toEqual([]);
        }
        const said =
          value === undefined ? "Required" : `Default: ${value === "None" ? "null" : value}`;
        expect(textsIn(html, "li")).toContain(said);
        if (name !== "json_parameters" && value === "None")
          expect(textsIn(html, "li")).toContain("May be null");
      },
    );

    const methods = seedMethods(seed);

    it("has four methods, each in its own words", () => {
      expect(methods.map(({ name }) => name)).toHaveLength(4);
      for (const { name, words } of methods) {
        const method = bundle.methods.find((one) => one.name === name);
        const html = sectionOf(functions.html, method?.function.toLowerCase() ?? "");
        const letters = lettersOf(textOf(html));
        expect(words.length).toBeGreaterThan(0);
        for (const phrase of words) expect(letters, name).toContain(lettersOf(phrase));
      }
    });
  },
);

/** The methods of upstream's page, with all that is said of each: its words, parameters and what they are. */
function seedMethods(text: string): { readonly name: string; readonly words: readonly string[] }[] {
  const starts = [...text.matchAll(/^\s*- (classmethod )?(\w+)\((.*?)\)#$/gm)];
  return starts.map((start, index) => {
    const [head, kind = "", name = "", parameters = ""] = start;
    const body = text.slice(start.index + head.length, starts[index + 1]?.index);
    // The page's own headings of what follows; what follows a return type is a link, whose text is lost.
    const words = body
      .split(/- (?:Parameters|Return type|Returns|Raises):|^ *- |\n/gm)
      .flatMap((part) => part.split(/ – | - Parameters:| - Return type:/))
      .map((part) => part.trim())
      .filter((part) => lettersOf(part) !== "");
    return { name, words: [`${kind}Job.${name}(${parameters})`, ...words] };
  });
}

/** A part of a rendered page, from the heading that has an anchor to the next. */
function sectionOf(html: string, anchor: string): string {
  const start = html.indexOf(` id="${anchor}"`);
  if (start === -1) throw new Error(`There is no anchor ${anchor}.`);
  const end = html.slice(start).search(/<h[123]/);
  return html.slice(start, end === -1 ? undefined : start + end);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
