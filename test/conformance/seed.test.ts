import { readFileSync } from "node:fs";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { sameJson } from "../../generator/schema.js";
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

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
