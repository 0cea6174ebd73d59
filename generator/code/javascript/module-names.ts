import { ts } from "ts-morph";
import { exportLine, importLine } from "../import-lines.js";
import { notKnown } from "./source.js";

/** An import, or an export from another module. */
type ModuleDeclaration = ts.ImportDeclaration | ts.ExportDeclaration;

/** Whether a declaration is about nothing but types. */
export function isTypesOnly(node: ModuleDeclaration): boolean {
  if (ts.isExportDeclaration(node) ? node.isTypeOnly : isTypeImport(node)) return true;
  return namesOf(node)?.every(({ isTypeOnly }) => isTypeOnly) ?? false;
}

/** A declaration with its values alone; undefined where it has no types. */
export function valueNames(node: ModuleDeclaration): string | undefined {
  const names = namesOf(node);
  if (names?.some(({ isTypeOnly }) => isTypeOnly) !== true) return undefined;
  const values = names.filter(({ isTypeOnly }) => !isTypeOnly).map((name) => name.getText());
  const line = ts.isImportDeclaration(node) ? importLine : exportLine;
  return line(values, moduleOf(node));
}

/** An import of what of its names declarations need, which is all types to them; undefined where they need nothing. */
export function typeImport(
  node: ts.ImportDeclaration,
  needed: ReadonlySet<string>,
): string | undefined {
  const names = (namesOf(node) ?? []).filter(({ name }) => needed.has(name.text));
  const bare = names.map((name) => name.getText().replace(/^type /, ""));
  return bare.length === 0 ? undefined : importLine(bare, moduleOf(node), "import type");
}

/** The names between the braces; undefined where there are none, as in `export * from`. */
function namesOf(
  node: ModuleDeclaration,
): readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] | undefined {
  if (ts.isExportDeclaration(node)) {
    if (node.exportClause === undefined) return undefined;
    if (ts.isNamedExports(node.exportClause)) return node.exportClause.elements;
    throw notKnown(node);
  }
  const { importClause } = node;
  const list = importClause?.namedBindings;
  if (importClause?.name !== undefined || list === undefined || !ts.isNamedImports(list))
    throw notKnown(node);
  return list.elements;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function moduleOf(node: ModuleDeclaration): string {
  const { moduleSpecifier } = node;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) throw notKnown(node);
  return moduleSpecifier.text;
}
