import { literal, longLiteral, propertyAccess } from "../../../code/literal.js";
import { readAsOf } from "../../../model/conversions.js";
import { type FormName, isPresent } from "../../../model/forms.js";
import type { Model } from "../../../model/model-graph.js";
import type { Node, UnionNode } from "../../../model/node.js";
import { acceptsNull, isNull } from "../../../model/nullability.js";
import { isScalar, objectIn, shapeOf } from "../../../model/shape.js";
import { tagsOf } from "../../../model/tags.js";
import { isScalarValue } from "../../../schema/schema.js";
import type { CopyContext } from "./context.js";
import { type Converted, chained, converting } from "./converting.js";
import { countedFields } from "./counted-fields.js";
import { conversionCode } from "./direction.js";
import { copyExpression } from "./expressions.js";

/** The expression that copies a value of a union, or undefined where the value is taken as it is. */
export function unionExpression(
  node: UnionNode,
  value: string,
  context: CopyContext,
): string | undefined {
  const { members } = node;
  const isNullable = members.some(isNull);
  const others = members.filter((member) => !isNull(member));
  if (others.every(isNumber)) return numberExpression(members, value, context);
  const converted = others.map((member) => memberConversion(member, value, context));
  const conversions = converted.filter((conversion) => conversion !== undefined);
  const rest = others.filter((_, index) => converted[index] === undefined);
  const copied = membersExpression(node, rest, value, context);
  if (conversions.length === 0 && copied === undefined) return undefined;
  const [only] = conversions;
  const whole =
    only !== undefined && others.length === 1
      ? only.expression
      : chained(conversions, copied ?? value);
  return isNullable ? `${value} === null ? null : ${whole}` : whole;
}

/** Whether a node is a number, null, or what stands for a number that is not finite. */
function isNumber(node: Node): boolean {
  const readAs = readAsOf(node);
  if (readAs !== undefined) return readAs === "number";
  if (node.kind === "union")
    return node.distinction.kind === "type" && node.members.every(isNumber);
  return node.kind === "number" || node.kind === "null";
}

/** A number, or what stands for one that is not finite; null as it is, unless that is what stands for it. */
function numberExpression(
  members: readonly Node[],
  value: string,
  context: CopyContext,
): string | undefined {
  const form = members.find((member) => readAsOf(member) !== undefined);
  if (form === undefined) return undefined;
  const { expression, test } = converting(form, value, context) ?? { expression: value, test: "" };
  if (test === `${value} === null`) return `${value} ?? ${expression}`;
  const isNullable = members.some((member) => member !== form && acceptsNull(member));
  return isNullable && form.kind !== "null"
    ? `${value} === null ? null : ${expression}`
    : expression;
}

/** The conversion of a scalar member of a union, or the copy of a scalar model that has conversions in it. */
function memberConversion(
  member: Node,
  value: string,
  context: CopyContext,
): Converted | undefined {
  if (!isScalar(member)) return undefined;
  const expression = copyExpression(member, value, context);
  if (expression === undefined) return undefined;
  const tests = conversionTests(member, value, context);
  // A scalar and a structure at the same time, which no value is.
  if (tests.length === 0) return undefined;
  return { test: [...new Set(tests)].join(" || "), expression };
}

function conversionTests(node: Node, value: string, context: CopyContext): readonly string[] {
  const code = conversionCode(node, value, context.direction);
  if (code !== undefined) return [code.test];
  if (node.kind === "reference") return conversionTests(node.target, value, context);
  const members = node.kind === "union" || node.kind === "intersection" ? node.members : [];
  return members.flatMap((member) => conversionTests(member, value, context));
}

/** What copies a value of any of the members, which are not converted as a whole. */
function membersExpression(
  { distinction }: UnionNode,
  members: readonly Node[],
  value: string,
  context: CopyContext,
): string | undefined {
  const isTried =
    distinction.kind !== "tag" && members.filter((member) => !isScalar(member)).length > 1;
  if (isTried) return trial(members, value, context);
  const copied = members.map((member) => copyExpression(member, value, context));
  if (copied.every((expression) => expression === undefined)) return undefined;
  const [only, ...more] = copied;
  if (only !== undefined && more.length === 0) return only;
  return distinction.kind === "tag"
    ? taggedExpression(members, distinction.tag, value, context)
    : onlyObject(copied, value);
}

/** A call of a function that switches on the tag: the tag tells which member the value is. */
function taggedExpression(
  members: readonly Node[],
  tag: string,
  value: string,
  context: CopyContext,
): string | undefined {
  const models = members.flatMap(modelsInMember);
  if (!models.some((model) => context.copied.has(model))) return undefined;
  const { from, to } = context.direction;
  const typesIn = (form: FormName): readonly string[] =>
    models.map((model) => context.graph.forms.typeName(model, form));
  const copy = {
    from: typesIn(from),
    to: typesIn(to),
    body: unionSwitch(members, tag, context),
  };
  const key = JSON.stringify(copy);
  const name = context.unions.get(key)?.name ?? context.unionName();
  context.unions.set(key, { name, ...copy });
  return `${name}(${value})`;
}

function modelsOf(members: readonly Node[]): readonly Model[] {
  return members.flatMap((member) => (member.kind === "reference" ? member.model : []));
}

/** The models of a member of a tagged union, which may be such a union itself. */
function modelsInMember(member: Node): readonly Model[] {
  const shape = shapeOf(member);
  if (shape.kind === "union") return shape.members.flatMap(modelsInMember);
  return modelsOf([shape]);
}

/** The switch that copies `value`, a value of a tagged union. */
export function unionSwitch(members: readonly Node[], tag: string, context: CopyContext): string {
  const { direction } = context;
  const cases = members.map((member) => {
    const copy = copyExpression(member, "value", context) ?? "value";
    const tags = (tagsOf(member, tag) ?? []).filter(isScalarValue);
    return `${tags.map((text) => `case ${literal(text)}:`).join("\n")}\n  return ${copy};`;
  });
  // The type of a model that stands alone somewhere lets the tag be missing; the validator does not.
  const refusal = `default:\n  throw new TypeError(${literal(`The tag ${tag} is missing.`)});`;
  const isMissing = members.some(
    (member) =>
      !hasTag(member, tag, direction.from) || tagsOf(member, tag)?.every(isScalarValue) !== true,
  );
  const all = isMissing ? [...cases, refusal] : cases;
  return `switch (${propertyAccess("value", tag)}) {\n${all.join("\n")}\n}`;
}

/** Whether a member always has the tag in a form. */
function hasTag(member: Node, tag: string, form: FormName): boolean {
  const node = member.kind === "reference" ? shapeOf(member.target) : member;
  if (node.kind === "reference") return hasTag(node, tag, form);
  if (node.kind === "union" && node.distinction.kind !== "type")
    return node.members.every((inner) => hasTag(inner, tag, form));
  const object = objectIn(node);
  const field = object?.fields.find(({ name }) => name === tag);
  if (object === undefined || field === undefined) return false;
  return isPresent(field, object, form) && isConstant(field.node);
}

/** Whether the compiler sees that a node has constants only. */
function isConstant(node: Node): boolean {
  const shape = shapeOf(node);
  if (shape.kind === "reference") return isConstant(shape.target);
  return shape.kind === "literals" || shape.kind === "null";
}

/** One member is a model, a list or a dictionary, and the others are scalars: what is an object is that one. */
function onlyObject(copied: readonly (string | undefined)[], value: string): string {
  const [only = value] = copied.filter((expression) => expression !== undefined);
  return `typeof ${value} === "object" && ${value} !== null ? ${only} : ${value}`;
}

/** Nothing tells the members apart at a glance: the one that accepts the value and keeps most of it. */
function trial(members: readonly Node[], value: string, context: CopyContext): string | undefined {
  const candidates = modelsOf(members).flatMap((model) => {
    if (!context.copied.has(model)) return [];
    context.validators.add(model.name);
    const counted = countedFields(model);
    const parts = [`validate${model.name}`, `${context.direction.verb}${model.name}`];
    if (counted !== undefined) parts.push(longLiteral(counted));
    return [`[${parts.join(", ")}]`];
  });
  if (candidates.length === 0) return undefined;
  context.runtime.add(context.direction.member);
  return `${context.direction.member}(${value}, [${candidates.join(", ")}])`;
}
