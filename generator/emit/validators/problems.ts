import { ts } from "ts-morph";
import { tagValues } from "../../canonical/discriminators.js";
import { referencedName } from "../../canonical/references.js";
import { valueAt } from "../../json-pointer.js";
import { isJsonObject, type Schema } from "../../schema.js";
import type { Rewriting } from "./rewriting.js";

/**
 * Rewrites what a validator notes of a problem: the way to the rule begins with the model, and what is
 * constant stands there itself and not in a schema beside the code.
 *
 * @param visit - rewrites what is ordinary code in it.
 */
export function rewriteProblem(
  problem: ts.ObjectLiteralExpression,
  rewriting: Rewriting,
  visit: (node: ts.Node) => void,
): void {
  let schemaPath = "";
  let field: string | undefined;
  for (const property of problem.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const { initializer } = property;
    if (property.name.getText() === "schemaPath" && ts.isStringLiteral(initializer)) {
      schemaPath = qualified(initializer.text, rewriting.model, field);
      const text = JSON.stringify(schemaPath);
      rewriting.edits.push({ start: initializer.getStart(), end: initializer.getEnd(), text });
    } else if (property.name.getText() === "params" && ts.isObjectLiteralExpression(initializer)) {
      rewriteParams(initializer, schemaPath, rewriting, visit);
    } else {
      if (property.name.getText() === "instancePath") field = lastStep(initializer);
      visit(initializer);
    }
  }
}

/** The property in `instancePath + "/property"`. */
function lastStep(node: ts.Expression): string | undefined {
  const last = ts.isBinaryExpression(node) ? node.right : node;
  const [, step] = ts.isStringLiteral(last) ? (/\/([^/]+)$/.exec(last.text) ?? []) : [];
  return step;
}

/**
 * `#/properties/code/type` → `JobError/properties/code/type`. The rule of a model that AJV wrote in place of
 * the `$ref` to it is the field's, whose title a reader looks for.
 */
function qualified(schemaPath: string, model: string, field: string | undefined): string {
  const [, uri, rest = ""] = /^(model:[^/#]*)#?(.*)$/s.exec(schemaPath) ?? [];
  if (uri === undefined) return `${model}${schemaPath.slice(1)}`;
  if (field !== undefined) return `${model}/properties/${field}/$ref${rest}`;
  return decodeURIComponent(uri.slice("model:".length)) + rest;
}

function rewriteParams(
  params: ts.ObjectLiteralExpression,
  schemaPath: string,
  rewriting: Rewriting,
  visit: (node: ts.Node) => void,
): void {
  for (const property of params.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const { initializer } = property;
    const value = schemaValue(initializer, rewriting);
    if (value === undefined) visit(initializer);
    else {
      const text = JSON.stringify(value);
      rewriting.edits.push({ start: initializer.getStart(), end: initializer.getEnd(), text });
    }
  }
  if (schemaPath.endsWith("/discriminator")) {
    const tags = JSON.stringify(tagsAt(schemaPath, rewriting.document));
    rewriting.edits.push({
      start: params.getEnd() - 1,
      end: params.getEnd() - 1,
      text: `, allowedValues: ${tags}`,
    });
  }
}

/** What `schema12.properties.phase.enum` stands for, if it is short enough to stand there itself. */
function schemaValue(node: ts.Expression, { schemas }: Rewriting): unknown {
  const keys: string[] = [];
  let base = node;
  for (;;) {
    if (ts.isPropertyAccessExpression(base)) keys.unshift(base.name.text);
    else if (ts.isElementAccessExpression(base) && isLiteral(base.argumentExpression)) {
      keys.unshift(base.argumentExpression.text);
    } else break;
    base = base.expression;
  }
  const schema = ts.isIdentifier(base) ? schemas.get(base.text) : undefined;
  if (schema === undefined || keys.length === 0) return undefined;
  const value = keys.reduce<unknown>(
    (object, key) =>
      typeof object === "object" && object !== null ? Reflect.get(object, key) : undefined,
    schema.value,
  );
  return Array.isArray(value) && value.length > 100 ? undefined : value;
}

function isLiteral(node: ts.Expression): node is ts.StringLiteral | ts.NumericLiteral {
  return ts.isStringLiteral(node) || ts.isNumericLiteral(node);
}

/** The tags that a tagged union knows. */
function tagsAt(schemaPath: string, document: Schema): readonly unknown[] {
  const union = valueAt(document, `/$defs/${schemaPath.slice(0, -"/discriminator".length)}`);
  // Safe: the way leads to a schema of this document.
  const { oneOf = [], discriminator } = isJsonObject(union) ? (union as Schema) : {};
  return oneOf.flatMap(({ $ref = "" }) => {
    const member = document.$defs?.[referencedName($ref)];
    return tagValues(member, discriminator?.propertyName ?? "") ?? [];
  });
}
