import { tagValues } from "../../../canonical/discriminators.js";
import { readDocument } from "../../../canonical/module.js";
import { referencedName } from "../../../canonical/references.js";
import { isScalar } from "../../../canonical/union-members.js";
import { literal, propertyAccess } from "../../../code/literal.js";
import type { Schema } from "../../../schema/schema.js";
import { type Flavour, requiredIn } from "../forms.js";
import type { CopyContext } from "./context.js";
import { type Converted, chained, converting } from "./converting.js";
import { conversionCode } from "./direction.js";
import { copyExpression } from "./expressions.js";

/** The expression that copies a value of a union, or undefined where the value is taken as it is. */
export function unionExpression(
  schema: Schema,
  members: readonly Schema[],
  value: string,
  context: CopyContext,
): string | undefined {
  const isNull = ({ type, readAs }: Schema): boolean => type === "null" && readAs === undefined;
  const isNullable = members.some(isNull);
  const others = members.filter((member) => !isNull(member));
  if (others.every(isNumber)) return numberExpression(members, value, context);
  const converted = others.map((member) => memberConversion(member, value, context));
  const conversions = converted.filter((conversion) => conversion !== undefined);
  const rest = others.filter((_, index) => converted[index] === undefined);
  const copied = membersExpression(schema, rest, value, context);
  if (conversions.length === 0 && copied === undefined) return undefined;
  const [only] = conversions;
  const whole =
    only !== undefined && others.length === 1
      ? only.expression
      : chained(conversions, copied ?? value);
  return isNullable ? `${value} === null ? null : ${whole}` : whole;
}

function isNumber({ readAs, type, enum: values }: Schema): boolean {
  if (readAs !== undefined) return readAs === "number";
  const types = typeof type === "string" ? [type] : (type ?? []);
  return values === undefined && types.length > 0 && types.every((each) => numberTypes.has(each));
}

const numberTypes = new Set(["number", "integer", "null"]);

/** A number, or what stands for one that is not finite; null as it is, unless that is what stands for it. */
function numberExpression(
  members: readonly Schema[],
  value: string,
  context: CopyContext,
): string | undefined {
  const form = members.find(({ readAs }) => readAs !== undefined);
  if (form === undefined) return undefined;
  const { expression, test } = converting(form, value, context) ?? { expression: value, test: "" };
  if (test === `${value} === null`) return `${value} ?? ${expression}`;
  const isNullable = members.some(({ type }) => type === "null" || type?.includes("null") === true);
  const canBeNull = isNullable && form.type !== "null";
  return canBeNull ? `${value} === null ? null : ${expression}` : expression;
}

/** The conversion of a scalar member of a union, or the copy of a scalar model that has conversions in it. */
function memberConversion(
  member: Schema,
  value: string,
  context: CopyContext,
): Converted | undefined {
  const definitions = readDocument(context.module).$defs ?? {};
  if (!isScalar(member, definitions)) return undefined;
  const expression = copyExpression(member, value, context);
  if (expression === undefined) return undefined;
  const tests = conversionTests(member, value, context, definitions);
  return { test: [...new Set(tests)].join(" || "), expression };
}

function conversionTests(
  schema: Schema,
  value: string,
  context: CopyContext,
  definitions: NonNullable<Schema["$defs"]>,
): readonly string[] {
  const code = conversionCode(schema, value, context.direction);
  if (code !== undefined) return [code.test];
  const model = schema.$ref === undefined ? undefined : definitions[referencedName(schema.$ref)];
  const inner = model === undefined ? (schema.anyOf ?? schema.oneOf ?? []) : [model];
  return inner.flatMap((member) => conversionTests(member, value, context, definitions));
}

/** What copies a value of any of the members, which are not converted as a whole. */
function membersExpression(
  schema: Schema,
  members: readonly Schema[],
  value: string,
  context: CopyContext,
): string | undefined {
  const definitions = readDocument(context.module).$defs ?? {};
  const isTried =
    schema.discriminator === undefined &&
    members.filter((member) => !isScalar(member, definitions)).length > 1;
  if (isTried) return trial(members, value, context);
  const copied = members.map((member) => copyExpression(member, value, context));
  if (copied.every((expression) => expression === undefined)) return undefined;
  const [only, ...more] = copied;
  if (only !== undefined && more.length === 0) return only;
  return taggedExpression(schema, members, value, context) ?? onlyObject(copied, value);
}

/** A call of a function that switches on the tag: the tag tells which member the value is. */
function taggedExpression(
  schema: Schema,
  members: readonly Schema[],
  value: string,
  context: CopyContext,
): string | undefined {
  if (schema.discriminator === undefined) return undefined;
  const names = members.map(({ $ref = "" }) => referencedName($ref));
  if (!names.some((name) => context.copied.has(name))) return undefined;
  const { from, to } = context.direction;
  const typeIn = (flavour: Flavour): string => {
    const types = names.map((name) => context.flavours.typeName(name, flavour));
    for (const type of types) context.types.add(type);
    return types.join(" | ");
  };
  const body = `(value: ${typeIn(from)}): ${typeIn(to)} {\n${unionSwitch(schema, context)}\n}\n`;
  const name = context.unions.get(body) ?? context.unionName();
  context.unions.set(body, name);
  return `${name}(${value})`;
}

/** The switch that copies `value`, a value of a tagged union. */
export function unionSwitch({ discriminator, oneOf = [] }: Schema, context: CopyContext): string {
  const tag = discriminator?.propertyName ?? "";
  const cases = oneOf.map(({ $ref = "" }) => {
    const name = referencedName($ref);
    const tags = tagValues(context.module.models.get(name)?.read, tag) ?? [];
    const copied = context.copied.has(name) ? `${context.direction.verb}${name}(value)` : "value";
    return `${tags.map((text) => `case ${literal(text)}:`).join("\n")}\n  return ${copied};`;
  });
  const missing = oneOf.some(({ $ref = "" }) => {
    const model = context.module.models.get(referencedName($ref))?.read ?? {};
    return !requiredIn(model, context.direction.from).has(tag);
  });
  // The type of a model that stands alone somewhere lets the tag be missing; the validator does not.
  const refusal = `default:\n  throw new TypeError(${literal(`The tag ${tag} is missing.`)});`;
  const all = missing ? [...cases, refusal] : cases;
  return `switch (${propertyAccess("value", tag)}) {\n${all.join("\n")}\n}`;
}

/** One member is a model, a list or a dictionary, and the others are scalars: what is an object is that one. */
function onlyObject(copied: readonly (string | undefined)[], value: string): string {
  const [only = value] = copied.filter((expression) => expression !== undefined);
  return `typeof ${value} === "object" && ${value} !== null ? ${only} : ${value}`;
}

/** Nothing tells the members apart at a glance: the one that accepts the value and keeps most of it. */
function trial(
  members: readonly Schema[],
  value: string,
  context: CopyContext,
): string | undefined {
  const candidates = members.flatMap(({ $ref }) => {
    const name = $ref === undefined ? undefined : referencedName($ref);
    if (name === undefined || !context.copied.has(name)) return [];
    context.validators.add(name);
    return [`[validate${name}, ${context.direction.verb}${name}]`];
  });
  if (candidates.length === 0) return undefined;
  context.runtime.add(context.direction.member);
  return `${context.direction.member}(${value}, [${candidates.join(", ")}])`;
}
