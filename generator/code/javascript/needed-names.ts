import { ts } from "ts-morph";
import { hasModifier } from "./source.js";

/** The names, declared or imported, that a file's exports need to be declared. */
export function neededNames(statements: readonly ts.Statement[]): ReadonlySet<string> {
  const needed = new Set<string>();
  const isExported = (each: ts.Statement): boolean =>
    hasModifier(each, ts.SyntaxKind.ExportKeyword);
  const queue = statements.filter(isExported).flatMap(declaredNames);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    for (const statement of statements)
      if (declaredNames(statement).includes(name)) queue.push(...typeNamesIn(statement));
  }
  return needed;
}

/** The names that a statement declares; none where it is an import or runs something. */
export function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** The names that a statement's types mention; what stands in values and in bodies is no matter of declarations. */
function typeNamesIn(statement: ts.Statement): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    if (ts.isTypeReferenceNode(node)) names.push(firstName(node.typeName));
    if (ts.isTypeQueryNode(node)) names.push(firstName(node.exprName));
    if (ts.isExpressionWithTypeArguments(node) || ts.isComputedPropertyName(node))
      names.push(firstName(node.expression));
    ts.forEachChild(node, (child) => {
      const isValue = "initializer" in node && node.initializer === child;
      if (!isValue) visit(child);
    });
  };
  visit(statement);
  return names;
}

/** `Temporal` of `Temporal.Instant` */
function firstName(node: ts.Node): string {
  return /^[\w$]*/.exec(node.getText())?.[0] ?? "";
}
