import { ts } from "ts-morph";
import type { TextEdit } from "../text-edits.js";
import { layOutArguments, layOutParameters } from "./layout.js";
import { literalType } from "./literal-type.js";
import { hasModifier, modifiersOf, notKnown } from "./source.js";

/** Takes the values out of a statement, so that it only declares what it has made. */
export function declareStatement(statement: ts.Statement, edits: TextEdit[]): void {
  const isTypes =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isExportDeclaration(statement);
  if (isTypes || hasModifier(statement, ts.SyntaxKind.DeclareKeyword)) return;
  const keyword = modifiersOf(statement).find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const place = keyword === undefined ? statement.getStart() : keyword.end + 1;
  edits.push({ start: place, end: place, text: "declare " });
  if (ts.isFunctionDeclaration(statement)) declareFunction(statement, edits);
  else if (ts.isVariableStatement(statement))
    for (const each of statement.declarationList.declarations) declareValue(each, edits);
  else if (ts.isClassDeclaration(statement))
    for (const each of statement.members) declareMember(each, edits);
  else throw notKnown(statement);
}

function declareMember(member: ts.ClassElement, edits: TextEdit[]): void {
  const { name } = member;
  if (hasModifier(member, ts.SyntaxKind.PrivateKeyword) || (name && ts.isPrivateIdentifier(name)))
    throw notKnown(member);
  if (ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member))
    declareFunction(member, edits);
  else if (ts.isPropertyDeclaration(member)) declareValue(member, edits);
  else throw notKnown(member);
}

type Declared = ts.FunctionDeclaration | ts.ConstructorDeclaration | ts.MethodDeclaration;

/** `(a: string, b = 1): void { … }` → `(a: string, b?: number): void;` */
function declareFunction(node: Declared, edits: TextEdit[]): void {
  const { body, type, asteriskToken } = node;
  if (type === undefined && !ts.isConstructorDeclaration(node)) throw notKnown(node);
  eraseModifiers(node, edits);
  if (asteriskToken !== undefined)
    edits.push({ start: asteriskToken.getStart(), end: asteriskToken.end, text: "" });
  for (const parameter of node.parameters) declareParameter(parameter, edits);
  if (body !== undefined) edits.push({ start: body.pos, end: body.end, text: ";" });
  layOutParameters(node, edits);
}

function declareParameter(parameter: ts.ParameterDeclaration, edits: TextEdit[]): void {
  const { name, type, initializer, questionToken } = parameter;
  if (type === undefined || modifiersOf(parameter).length > 0) throw notKnown(parameter);
  declareNames(name, edits);
  if (initializer === undefined) return;
  if (questionToken === undefined) edits.push({ start: name.end, end: name.end, text: "?" });
  edits.push({ start: type.end, end: initializer.end, text: "" });
}

/** What a parameter is taken apart into: neither defaults nor names of its own are for those who call. */
function declareNames(name: ts.BindingName, edits: TextEdit[]): void {
  if (ts.isIdentifier(name)) return;
  for (const element of name.elements) {
    if (ts.isOmittedExpression(element)) continue;
    const { propertyName, initializer } = element;
    const isRenamed = propertyName !== undefined && ts.isIdentifier(element.name);
    if (isRenamed) edits.push({ start: propertyName.end, end: element.end, text: "" });
    else if (initializer !== undefined)
      edits.push({ start: element.name.end, end: initializer.end, text: "" });
    declareNames(element.name, edits);
  }
}

/** `a: string = "…"` → `a: string`, `a = { … } as const` → `a: { … }` */
function declareValue(
  node: ts.VariableDeclaration | ts.PropertyDeclaration,
  edits: TextEdit[],
): void {
  const { name, type, initializer } = node;
  eraseModifiers(node, edits);
  if (initializer === undefined) return;
  const text = type === undefined ? `: ${literalType(initializer)}` : "";
  edits.push({ start: type?.end ?? name.end, end: initializer.end, text });
  if (ts.isVariableDeclaration(node) && type !== undefined && ts.isTypeReferenceNode(type))
    layOutArguments(node, type, edits);
}

/** Takes out what does not matter to those who use a declaration. */
function eraseModifiers(node: ts.Node, edits: TextEdit[]): void {
  for (const modifier of modifiersOf(node)) {
    const { kind, end } = modifier;
    if (kind === ts.SyntaxKind.AsyncKeyword || kind === ts.SyntaxKind.OverrideKeyword)
      edits.push({ start: modifier.getStart(), end: end + 1, text: "" });
  }
}
