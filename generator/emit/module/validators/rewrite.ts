import { parse } from "acorn";
import type {
  Expression,
  FunctionDeclaration,
  Identifier,
  Node,
  ObjectExpression,
  Pattern,
  Program,
  Statement,
} from "estree";
import { walk } from "estree-walker";
import { longLiteral } from "../../../code/literal.js";
import type { CompiledValidators } from "./compile.js";
import { noteConstant } from "./constants.js";
import { printStatements } from "./print.js";
import { expressionOf, nameOf, problemArguments, propertiesOf, written } from "./problems.js";
import type { Rewriting, RuntimeFile, TopLevel } from "./rewriting.js";

/** AJV's code made readable and self-contained. */
export interface RewrittenValidators {
  readonly code: string;
  /** What the code needs from the runtime, by the runtime's file. */
  readonly imports: ReadonlyMap<RuntimeFile, ReadonlySet<string>>;
}

/**
 * Rewrites AJV's standalone code: functions are named for their models, problems are noted in one line, the
 * runtime's own functions take the place of `require`, and schemas that nothing reads are gone.
 *
 * It works on the syntax tree, since texts of a schema may look like code, and prints what comes out: AJV lays nothing
 * out.
 */
export function rewriteValidators({
  code,
  models,
  remembered,
}: CompiledValidators): RewrittenValidators {
  const rewriting: Rewriting = {
    imports: new Map<RuntimeFile, Set<string>>([
      ["decimals", new Set()],
      ["formats", new Set()],
      ["problems", new Set()],
      ["remembering", new Set()],
      ["unions", new Set()],
    ]),
    names: new Map([...models].map(([functionName, model]) => [functionName, `check${model}`])),
    schemas: new Map(),
    usedSchemas: new Set(),
    model: "",
  };
  const rewritten = code.map((each) => rewriteValidator(each, { models, remembered }, rewriting));
  const schemas = [...rewriting.schemas]
    .filter(([name]) => rewriting.usedSchemas.has(name))
    .map(([name, schema]) => `const ${name} = ${longLiteral(schema)};`);
  return { code: [...schemas, ...rewritten].join("\n\n"), imports: rewriting.imports };
}

/** The code of one validator: the tree of all at once would take the most memory of a run. */
function rewriteValidator(
  code: string,
  { models, remembered }: Omit<CompiledValidators, "code">,
  rewriting: Rewriting,
): string {
  const kept = parsed(code).body.filter((statement) => {
    if (statement.type === "FunctionDeclaration")
      rewriting.model = models.get(statement.id.name) ?? rewriting.model;
    const isKept = isCode(statement, rewriting);
    if (isKept) rewriteCode(statement, rewriting);
    return isKept;
  });
  const statements = kept.flatMap((statement) => {
    if (statement.type !== "FunctionDeclaration" || !remembered.has(rewriting.model))
      return [statement];
    rewriting.imports.get("remembering")?.add("remembered");
    return [statement, ...rememberingOf(statement)];
  });
  return printStatements(statements);
}

function parsed(code: string): Program {
  // Safe: acorn's tree is ESTree's, which the other packages have their own types of.
  return parse(code, { ecmaVersion: 2022, sourceType: "module" }) as Program;
}

/** The function in whose place the rewritten one is called, which gets a name of its own. */
function rememberingOf({ id }: FunctionDeclaration): readonly TopLevel[] {
  const { name } = id;
  id.name = `${name}Anew`;
  const call = `return remembered(${name}, ${id.name}, data, instancePath);`;
  return parsed(`function ${name}(data, instancePath = "") { ${call} }`).body;
}

/** Whether a statement is code: `"use strict"`, `export const x = …`, schemas and parts of the runtime are none. */
function isCode(statement: TopLevel, rewriting: Rewriting): boolean {
  if (statement.type === "ExpressionStatement") return !("directive" in statement);
  if (statement.type === "VariableDeclaration") return !noteConstant(statement, rewriting);
  return statement.type === "FunctionDeclaration";
}

function rewriteCode(statement: TopLevel, rewriting: Rewriting): void {
  walk(statement, {
    enter(node, parent) {
      if (node.type === "BlockStatement") node.body = withProblemsNoted(node.body, rewriting);
      else if (node.type === "FunctionDeclaration") node.params = withPathAlone(node.params);
      else if (node.type === "CallExpression") node.arguments = node.arguments.map(pathAlone);
      else if (node.type === "Identifier" && !isPropertyName(node, parent)) rename(node, rewriting);
    },
  });
}

const instancePath: Identifier = { type: "Identifier", name: "instancePath" };

/** `(data, { instancePath = "", parentData, … } = {})`: of these, AJV's own keywords use none but the path. */
function withPathAlone(params: readonly Pattern[]): Pattern[] {
  return params.map((param) =>
    param.type === "AssignmentPattern" && param.left.type === "ObjectPattern"
      ? { type: "AssignmentPattern", left: instancePath, right: written("") }
      : param,
  );
}

/** The same where the function is called. */
function pathAlone<Argument extends Node>(argument: Argument): Argument | Expression {
  const properties = argument.type === "ObjectExpression" ? propertiesOf(argument) : [];
  const path = properties.find((property) => nameOf(property) === "instancePath");
  return path === undefined ? argument : expressionOf(path);
}

function isPropertyName(node: Identifier, parent: Node | null): boolean {
  if (parent?.type === "MemberExpression") return parent.property === node && !parent.computed;
  return parent?.type === "Property" && parent.key === node && !parent.shorthand;
}

function rename(node: Identifier, { names, schemas, usedSchemas }: Rewriting): void {
  if (schemas.has(node.name)) usedSchemas.add(node.name);
  node.name = names.get(node.name) ?? node.name;
}

/** AJV notes a problem in two statements (`const err0 = {…}; if (vErrors === null) … else …`); we in one. */
function withProblemsNoted(statements: readonly Statement[], rewriting: Rewriting): Statement[] {
  const noted: Statement[] = [];
  for (let index = 0; index < statements.length; index += 1) {
    const statement = statements[index];
    const problem = statement === undefined ? undefined : problemIn(statement);
    if (problem === undefined) {
      // AJV ends a comment for debuggers like a statement.
      if (statement !== undefined && statement.type !== "EmptyStatement") noted.push(statement);
    } else {
      rewriting.imports.get("problems")?.add("withProblem");
      noted.push(noting(problemArguments(problem, rewriting)));
      // The next statement is AJV's way to note it.
      index += 1;
    }
  }
  return noted;
}

/** `vErrors = withProblem(vErrors, instancePath, "Model/properties/size/minimum", { limit: 1 });` */
function noting(problem: readonly Expression[]): Statement {
  const errors: Identifier = { type: "Identifier", name: "vErrors" };
  const callee: Identifier = { type: "Identifier", name: "withProblem" };
  return {
    type: "ExpressionStatement",
    expression: {
      type: "AssignmentExpression",
      operator: "=",
      left: errors,
      right: { type: "CallExpression", callee, arguments: [errors, ...problem], optional: false },
    },
  };
}

function problemIn(statement: Statement): ObjectExpression | undefined {
  if (statement.type !== "VariableDeclaration") return undefined;
  const [declaration] = statement.declarations;
  if (declaration?.id.type !== "Identifier" || !/^err\d+$/.test(declaration.id.name))
    return undefined;
  return declaration.init?.type === "ObjectExpression" ? declaration.init : undefined;
}
