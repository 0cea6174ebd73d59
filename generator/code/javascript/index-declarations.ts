import { ts } from "ts-morph";
import { applyEdits, type TextEdit } from "../text-edits.js";
import { typeImport } from "./module-names.js";
import { neededNames } from "./needed-names.js";
import { type GeneratedSource, notKnown, wholeSpan, withHeader } from "./source.js";

/**
 * The declarations of an index. It declares itself what compilers are not to look for in other files:
 *
 * - the stub's constant. The stub is JavaScript, and has no declarations beside it, which would hide what else its owner
 *   exports from compilers that read JavaScript;
 * - the constants with JSON Schemas, whose exact types are longer than everything else that a service declares.
 *
 * @param index - the index in TypeScript.
 * @param schemas - the `schemas.ts` beside it.
 * @param stub - the stub beside it, where there is one.
 */
export function indexDeclarations(
  { header, file }: GeneratedSource,
  schemas: GeneratedSource,
  stub: GeneratedSource | undefined,
): string {
  const edits: TextEdit[] = [];
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement)) throw notKnown(statement);
    const from = statement.moduleSpecifier?.getText() ?? "";
    if (declaredHere.test(from)) edits.push({ ...wholeSpan(statement), text: "" });
  }
  const { imports, constants } = stub === undefined ? noStub : stubDeclarations(stub);
  const parts = [
    imports.join("\n"),
    applyEdits(file.text, edits).trim(),
    ...constants,
    ...schemaDeclarations(schemas),
  ];
  const code = parts.filter((part) => part !== "").join("\n\n");
  return withHeader(header, code, false);
}

/** The files whose constants an index declares itself. */
const declaredHere = /^"\.\/(?:parameters-xml|schemas)\.js"$/;

interface StubDeclarations {
  readonly imports: readonly string[];
  readonly constants: readonly string[];
}

const noStub: StubDeclarations = { imports: [], constants: [] };

function stubDeclarations({ file: { statements } }: GeneratedSource): StubDeclarations {
  const needed = neededNames(statements);
  return {
    imports: statements.flatMap((statement) =>
      ts.isImportDeclaration(statement) ? (typeImport(statement, needed) ?? []) : [],
    ),
    constants: constantsOf(statements).map(
      ({ name, type }) =>
        `/** How each field of the parameters becomes UWS parameters, as the stub says. */\nexport declare const ${name.getText()}: ${type?.getText()};`,
    ),
  };
}

function schemaDeclarations({ file: { statements } }: GeneratedSource): readonly string[] {
  return constantsOf(statements).map(({ name, initializer, parent }) => {
    const [comment] = ts.getJSDocCommentsAndTags(parent.parent);
    const [what = ""] = [comment?.comment].filter((text) => typeof text === "string");
    return `/**\n * ${what}\n *\n * ${exactType}\n */\nexport declare const ${name.getText()}: ${documentType(initializer)};`;
  });
}

const exactType =
  "Its exact type, which takes compilers long to read, is that of the same constant in `schemas.js`.";

/** The type of a constant with a JSON Schema, without what its definitions are. */
function documentType(initializer: ts.Expression | undefined): string {
  const document =
    initializer !== undefined && ts.isAsExpression(initializer)
      ? initializer.expression
      : undefined;
  if (document === undefined || !ts.isObjectLiteralExpression(document))
    throw new Error("A constant with a JSON Schema is no object.");
  const lines = document.properties.map((property) => {
    if (!ts.isPropertyAssignment(property)) throw notKnown(property);
    const value = property.initializer;
    const type = ts.isStringLiteral(value) ? value.getText() : definitionsType;
    return `  readonly ${property.name.getText()}: ${type};\n`;
  });
  return `{\n${lines.join("")}}`;
}

const definitionsType = "{ readonly [model: string]: { readonly [keyword: string]: unknown } }";

function constantsOf(statements: readonly ts.Statement[]): readonly ts.VariableDeclaration[] {
  return statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
}
