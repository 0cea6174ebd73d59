import { ts } from "ts-morph";
import { applyEdits, type TextEdit } from "../text-edits.js";
import { declareStatement } from "./declare-statement.js";
import { typeImport } from "./module-names.js";
import { declaredNames, neededNames } from "./needed-names.js";
import { type GeneratedSource, hasModifier, wholeSpan, withHeader } from "./source.js";

/**
 * The declarations of a generated file: what it exports, and the types that those need. As with the JavaScript, what is
 * not part of them is taken out of the text, so that all else stays as it was laid out.
 */
export function declarationsText({ header, file }: GeneratedSource): string {
  const needed = neededNames(file.statements);
  const kept = file.statements.filter((statement) => isKept(statement, needed));
  const edits: TextEdit[] = [];
  for (const statement of file.statements) {
    if (!kept.includes(statement)) edits.push({ ...wholeSpan(statement), text: "" });
    else if (ts.isImportDeclaration(statement)) {
      const names = typeImport(statement, needed) ?? "";
      edits.push({ start: statement.getStart(), end: statement.end, text: names });
    } else declareStatement(statement, edits);
  }
  const code = applyEdits(file.text, edits);
  const isBeginningGone = kept[0] !== file.statements[0];
  return withHeader(
    header,
    hasMark(kept) ? code : `${code.trimEnd()}\n\nexport {};`,
    isBeginningGone,
  );
}

function isKept(statement: ts.Statement, needed: ReadonlySet<string>): boolean {
  if (ts.isExportDeclaration(statement)) return true;
  if (ts.isImportDeclaration(statement)) return typeImport(statement, needed) !== undefined;
  return !isImplementation(statement) && declaredNames(statement).some((name) => needed.has(name));
}

/** Whether a function stands below signatures that say how it is called. */
function isImplementation(statement: ts.Statement): boolean {
  if (!ts.isFunctionDeclaration(statement) || statement.body === undefined) return false;
  const isSignature = (other: ts.Statement): boolean =>
    ts.isFunctionDeclaration(other) &&
    other.body === undefined &&
    other.name?.text === statement.name?.text;
  return statement.getSourceFile().statements.some(isSignature);
}

/** Whether nothing but the exports is taken for exported: a file of declarations without any mark exports all it has. */
function hasMark(kept: readonly ts.Statement[]): boolean {
  const isExport = (each: ts.Statement): boolean =>
    ts.isImportDeclaration(each) || hasModifier(each, ts.SyntaxKind.ExportKeyword);
  return kept.some(ts.isExportDeclaration) || (kept.length > 0 && kept.every(isExport));
}
