import { ts } from "ts-morph";
import { applyEdits, type TextEdit } from "../text-edits.js";
import { eraseTypes, isErased } from "./erase-types.js";
import { type GeneratedSource, hasModifier, withHeader } from "./source.js";

/**
 * The JavaScript of a generated file. Types are taken out of the text, and all else stays where it is: the compiler's
 * own printer would forget empty lines and how the code is laid out. Compilers that check JavaScript are told not to look
 * for types in it.
 *
 * @param name - the file's, without its ending.
 */
export function javascriptText({ header, file }: GeneratedSource, name: string): string {
  const edits: TextEdit[] = [];
  for (const statement of file.statements) eraseTypes(statement, edits);
  const kept = file.statements.filter((statement) => !isErased(statement));
  const code = applyEdits(file.text, edits);
  const isModule = kept.some(isOfModule);
  const isBeginningGone = kept[0] !== file.statements[0];
  const unchecked = header.replace(
    "\n",
    () => `\n// @ts-nocheck: the types are in ${name}.d.ts.\n`,
  );
  const whole = isModule ? code : `${code.trimEnd()}\n\nexport {};`;
  return withHeader(unchecked, whole, isBeginningGone);
}

/** Whether a statement makes a file a module. */
function isOfModule(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    hasModifier(statement, ts.SyntaxKind.ExportKeyword)
  );
}
