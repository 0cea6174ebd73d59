import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { ts } from "ts-morph";
import { expect, it } from "vitest";

/**
 * Words of the bundle built in. The generator takes them from the bundle, so that another bundle's output has none.
 * "Parameter" is not among them: functions and types have parameters, and so do a config and the command line.
 */
const words = /job|phase|\buws\b/i;

/** The texts that may have one of them, by file. */
const allowed: readonly (readonly [file: string, text: string, reason: string])[] = [
  ["emit/job/xml-runtime.ts", "errorOfJob", "a function of templates/runtime/xml-text.ts"],
  ["source/bundle.ts", "uws", "the name of the bundle built in"],
  ["command-line.ts", "TypeScript for UWS services", "says what the program is made for"],
];

const generator = fileURLToPath(new URL("../generator/", import.meta.url));
const texts = globSync("**/*.ts", { cwd: generator }).toSorted().flatMap(textsIn);

it("no text or name in the generator is about the bundle built in", () => {
  expect(texts.length).toBeGreaterThan(10_000);
  const found = texts.filter(({ text }) => words.test(text.replaceAll(/uws-codegen/g, "")));
  expect(found.filter((each) => !isAllowed(each))).toEqual([]);
});

it("each exception is still needed", () => {
  const unused = allowed.filter(
    ([file, text]) => !texts.some((each) => each.file === file && each.text.includes(text)),
  );
  expect(unused).toEqual([]);
});

interface Text {
  readonly file: string;
  readonly text: string;
}

/** The string literals, parts of templates, and identifiers of a file. Paths of imports are not among them. */
function textsIn(file: string): readonly Text[] {
  const code = readFileSync(`${generator}${file}`, "utf8");
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (isImportedPath(node)) return;
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || isTemplatePart(node)) {
      found.push({ file, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

function isImportedPath(node: ts.Node): boolean {
  if (!ts.isStringLiteral(node)) return false;
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  return ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isTemplatePart(
  node: ts.Node,
): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function isAllowed({ file, text }: Text): boolean {
  return allowed.some(([other, part]) => file === other && text.includes(part));
}
