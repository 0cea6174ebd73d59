import { ts } from "ts-morph";
import { formatChecks } from "../../canonical/formats.js";
import type { Schema } from "../../schema.js";
import { applyEdits } from "../text-edits.js";
import type { CompiledValidators } from "./compile.js";
import { rewriteProblem } from "./problems.js";
import type { Rewriting } from "./rewriting.js";

/** AJV's code made readable and self-contained. */
export interface RewrittenValidators {
  readonly code: string;
  /** What the code needs from the runtime, by the runtime's file. */
  readonly imports: ReadonlyMap<"formats" | "problems", ReadonlySet<string>>;
}

/** What of AJV's own runtime stands in its code, and what takes its place. */
const runtimeFunctions: ReadonlyMap<string, string> = new Map([
  ["ajv/dist/runtime/ucs2length", "characterCount"],
  ["ajv/dist/runtime/equal", "equalJson"],
]);

/**
 * Rewrites AJV's standalone code: functions are named for their models, problems are noted in one line, the
 * runtime's own functions take the place of `require`, and schemas that nothing reads are gone.
 *
 * It works on the syntax tree, since texts of a schema may look like code.
 */
export function rewriteValidators(
  { code, models }: CompiledValidators,
  document: Schema,
): RewrittenValidators {
  const file = ts.createSourceFile("ajv.js", code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const rewriting: Rewriting = {
    document,
    edits: [],
    imports: new Map([
      ["formats", new Set<string>()],
      ["problems", new Set<string>()],
    ]),
    names: new Map([...models].map(([functionName, model]) => [functionName, `check${model}`])),
    schemas: new Map(),
    usedSchemas: new Set(),
    model: "",
  };
  for (const statement of file.statements) rewriteStatement(statement, models, rewriting);
  for (const [name, { statement }] of rewriting.schemas) {
    if (!rewriting.usedSchemas.has(name)) remove(statement, rewriting);
  }
  return { code: applyEdits(code, rewriting.edits), imports: rewriting.imports };
}

function rewriteStatement(
  statement: ts.Statement,
  models: CompiledValidators["models"],
  rewriting: Rewriting,
): void {
  if (ts.isVariableStatement(statement)) {
    rewriteConstant(statement, rewriting);
    return;
  }
  if (ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression)) {
    remove(statement, rewriting);
    return;
  }
  if (ts.isFunctionDeclaration(statement))
    rewriting.model = models.get(statement.name?.text ?? "") ?? rewriting.model;
  visit(statement, rewriting);
}

/** `export const x = validate1`, `const schema1 = {…}`, `const func1 = require(…)`, `const formats0 = …`. */
function rewriteConstant(statement: ts.VariableStatement, rewriting: Rewriting): void {
  const [declaration] = statement.declarationList.declarations;
  const initializer = declaration?.initializer;
  if (declaration === undefined || initializer === undefined || !ts.isIdentifier(declaration.name))
    return;
  const name = declaration.name.text;
  if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true) {
    remove(statement, rewriting);
    return;
  }
  const replacement = runtimeFunction(initializer) ?? formatFunction(initializer);
  if (replacement !== undefined) {
    rewriting.imports.get(replacement.from)?.add(replacement.name);
    rewriting.names.set(name, replacement.name);
    remove(statement, rewriting);
    return;
  }
  if (/^schema\d+$/.test(name)) {
    // Safe: AJV writes the schema as JSON.
    const value: unknown = JSON.parse(initializer.getText());
    rewriting.schemas.set(name, { statement, value });
    return;
  }
  visit(statement, rewriting);
}

interface RuntimeImport {
  readonly from: "formats" | "problems";
  readonly name: string;
}

/** `require("ajv/dist/runtime/equal").default` */
function runtimeFunction(node: ts.Expression): RuntimeImport | undefined {
  const call = ts.isPropertyAccessExpression(node) ? node.expression : node;
  if (!ts.isCallExpression(call) || call.expression.getText() !== "require") return undefined;
  const [module] = call.arguments;
  const name =
    module !== undefined && ts.isStringLiteral(module)
      ? runtimeFunctions.get(module.text)
      : undefined;
  if (name === undefined)
    throw new Error(`AJV's code needs ${call.getText()}, which the runtime does not have`);
  return { from: "problems", name };
}

/** `formats["date-time"]` or `formats.date` */
function formatFunction(node: ts.Expression): RuntimeImport | undefined {
  const format =
    ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)
      ? [node.expression.getText(), node.argumentExpression.text]
      : ts.isPropertyAccessExpression(node)
        ? [node.expression.getText(), node.name.text]
        : [];
  const name = format[0] === "formats" ? formatChecks.get(format[1] ?? "") : undefined;
  return name === undefined ? undefined : { from: "formats", name };
}

function visit(node: ts.Node, rewriting: Rewriting): void {
  if (ts.isBlock(node)) visitBlock(node, rewriting);
  else if (ts.isIdentifier(node)) visitIdentifier(node, rewriting);
  else ts.forEachChild(node, (child) => visit(child, rewriting));
}

function visitIdentifier(node: ts.Identifier, rewriting: Rewriting): void {
  const isName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  if (isName || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)) return;
  if (rewriting.schemas.has(node.text)) rewriting.usedSchemas.add(node.text);
  const name = rewriting.names.get(node.text);
  if (name !== undefined)
    rewriting.edits.push({ start: node.getStart(), end: node.getEnd(), text: name });
}

/** AJV notes a problem in two statements (`const err0 = {…}; if (vErrors === null) … else …`); we in one. */
function visitBlock(block: ts.Block, rewriting: Rewriting): void {
  block.statements.forEach((statement, index) => {
    const problem = problemIn(statement);
    const noting = block.statements[index + 1];
    if (problem === undefined) {
      if (!isNoting(statement)) visit(statement, rewriting);
    } else if (noting !== undefined) {
      rewriteProblem(problem, rewriting, (node) => visit(node, rewriting));
      rewriting.imports.get("problems")?.add("withProblem");
      rewriting.edits.push({
        start: statement.getStart(),
        end: problem.getStart(),
        text: "vErrors = withProblem(vErrors, ",
      });
      rewriting.edits.push({ start: problem.getEnd(), end: noting.getEnd(), text: ");" });
    }
  });
}

function problemIn(statement: ts.Statement): ts.ObjectLiteralExpression | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  const isProblem = declaration !== undefined && /^err\d+$/.test(declaration.name.getText());
  const value = declaration?.initializer;
  return isProblem && value !== undefined && ts.isObjectLiteralExpression(value)
    ? value
    : undefined;
}

function isNoting(statement: ts.Statement): boolean {
  return (
    ts.isIfStatement(statement) &&
    statement.getText().startsWith("if(vErrors === null){\nvErrors = [err")
  );
}

function remove(statement: ts.Statement, { edits }: Rewriting): void {
  edits.push({ start: statement.getStart(), end: statement.getEnd(), text: "" });
}
