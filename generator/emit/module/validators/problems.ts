import type { Expression, ObjectExpression, Property, SimpleLiteral } from "estree";
import { literal } from "../../../code/literal.js";
import type { Rewriting } from "./rewriting.js";

/**
 * What a validator notes of a problem, as the arguments of the runtime's `withProblem`: where in the value, which rule,
 * and its parameters. The way to the rule begins with the model and ends with the keyword, and what is constant stands
 * there itself and not in a schema beside the code.
 */
export function problemArguments(problem: ObjectExpression, rewriting: Rewriting): Expression[] {
  const values = new Map(propertiesOf(problem).map((property) => [nameOf(property), property]));
  const where = expressionOf(values.get("instancePath"));
  const path = values.get("schemaPath")?.value;
  const params = values.get("params")?.value;
  const key = values.get("propertyName");
  const said = path?.type === "Literal" ? String(path.value) : "";
  const schemaPath = qualified(said, rewriting.model, lastStep(where));
  if (params?.type !== "ObjectExpression") return [where, written(schemaPath)];
  rewriteParams(params, rewriting);
  if (key !== undefined) params.properties.push(key);
  const isEmpty = params.properties.length === 0;
  return [where, written(schemaPath), ...(isEmpty ? [] : [params])];
}

/** What a property is; a property of an object that is made is no pattern. */
export function expressionOf(property: Property | undefined): Expression {
  const value = property?.value;
  if (value === undefined || /Pattern$/.test(value.type)) return written("");
  // Safe: patterns are all that a property can be besides.
  return value as Expression;
}

/** The properties of an object, without what is spread into it. */
export function propertiesOf({ properties }: ObjectExpression): readonly Property[] {
  return properties.filter((property) => property.type === "Property");
}

/** The name of a property that is written as a word. */
export function nameOf({ key }: Property): string {
  return key.type === "Identifier" ? key.name : "";
}

/** A value as it is to be printed. */
export function written(value: unknown): SimpleLiteral {
  // The printer takes the text as it is.
  return { type: "Literal", value: null, raw: literal(value) };
}

/** The property in `instancePath + "/property"`. */
function lastStep(node: Expression): string | undefined {
  const last = node.type === "BinaryExpression" ? node.right : node;
  const text = last.type === "Literal" ? last.value : undefined;
  const [, step] = typeof text === "string" ? (/\/([^/]+)$/.exec(text) ?? []) : [];
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

function rewriteParams(params: ObjectExpression, rewriting: Rewriting): void {
  for (const property of propertiesOf(params)) {
    const value = schemaValue(property.value, rewriting);
    if (value !== undefined) property.value = written(value);
  }
}

/** What `schema12.properties.phase.enum` stands for, if it is short enough to stand there itself. */
function schemaValue(node: Property["value"], { schemas }: Rewriting): unknown {
  const keys: string[] = [];
  let base: Property["value"] | Expression = node;
  while (base.type === "MemberExpression" && base.object.type !== "Super") {
    const { property, computed } = base;
    if (property.type === "Identifier" && !computed) keys.unshift(property.name);
    else if (property.type === "Literal") keys.unshift(String(property.value));
    else return undefined;
    base = base.object;
  }
  if (base.type !== "Identifier" || !schemas.has(base.name) || keys.length === 0) return undefined;
  const value = keys.reduce<unknown>(
    (object, key) =>
      typeof object === "object" && object !== null ? Reflect.get(object, key) : undefined,
    schemas.get(base.name),
  );
  return Array.isArray(value) && value.length > 100 ? undefined : value;
}
