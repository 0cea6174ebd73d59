import { baseGenerator, type Generator, generate, type State } from "astring";
import type { ObjectExpression, ObjectPattern } from "estree";
import type { TopLevel } from "./rewriting.js";

/** Code laid out: two spaces a level, functions apart from each other. */
export function printStatements(statements: readonly TopLevel[]): string {
  return statements
    .map((statement, index) => {
      const before = statements[index - 1];
      const isApart =
        before !== undefined && (isFunction(statement) || isFunction(before)) && !isNote(statement);
      return (isApart ? "\n" : "") + generate(statement, { generator: inOneLine });
    })
    .join("\n");
}

function isFunction({ type }: TopLevel): boolean {
  return type === "FunctionDeclaration";
}

/** `check.evaluated = …`, which belongs to the function before it. */
function isNote({ type }: TopLevel): boolean {
  return type === "ExpressionStatement";
}

/** astring puts each property of an object into a line of its own. */
const inOneLine: Generator = {
  ...baseGenerator,
  ObjectExpression(node, state) {
    writeProperties(this, node, state);
  },
  ObjectPattern(node, state) {
    writeProperties(this, node, state);
  },
};

function writeProperties(
  generator: Generator,
  { properties }: ObjectExpression | ObjectPattern,
  state: State,
): void {
  if (properties.length === 0) {
    state.write("{}");
    return;
  }
  properties.forEach((property, index) => {
    state.write(index === 0 ? "{ " : ", ");
    // astring's own functions of each kind of node take their own kind only; a property is told by its type.
    if (property.type === "Property") generator.Property(property as never, state);
    else generator[property.type](property as never, state);
  });
  state.write(" }");
}
