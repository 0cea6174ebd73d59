import { isInherited } from "../../../canonical/inherited-names.js";
import { readDocument } from "../../../canonical/module.js";
import { acceptsNull } from "../../../canonical/nullability.js";
import { lineWidth } from "../../../code/import-lines.js";
import { literal, propertyAccess, propertyKey } from "../../../code/literal.js";
import type { Schema } from "../../../schema/schema.js";
import type { CopyContext } from "./context.js";
import { copyExpression } from "./expressions.js";
import { filledDefault } from "./filled-default.js";
import { sourceType } from "./source-type.js";

/** A field of a model that is copied. */
export interface Field {
  readonly name: string;
  readonly property: Schema;
  readonly model: string;
  /** Whether the field is always there in what is copied. */
  readonly isPresent: boolean;
}

/** The line of an object literal that copies a field of `value`. */
export function copiedField(field: Field, context: CopyContext): string {
  const { name, property, isPresent } = field;
  if (isInherited(name) && !isPresent) return inheritedField(field, context);
  const key = propertyKey(name);
  const access = propertyAccess("value", name);
  if (isPresent) return `${key}: ${copyExpression(property, access, context) ?? access},`;
  if (property.default === undefined) {
    const copied = copyExpression(property, access, context) ?? access;
    return `...(${access} === undefined ? {} : { ${key}: ${copied} }),`;
  }
  return `${key}: ${withDefault(property, access, context)},`;
}

/**
 * A field that is called like something that every object has, such as `constructor`: where it is missing, that
 * is found in its place. The compiler knows its type only where it is always there.
 */
function inheritedField({ name, property, model }: Field, context: CopyContext): string {
  const key = propertyKey(name);
  const isThere = `Object.hasOwn(value, ${literal(name)})`;
  const access = propertyAccess("value", name);
  if (property.default === undefined) return `...(${isThere} ? { ${key}: ${access} } : {}),`;
  const copied = copyExpression(property, "own", context);
  const whenThere =
    copied === undefined
      ? `(${access} as ${model}[${literal(name)}])`
      : inPlace(
          copied,
          sourceType(property, context),
          `${access} as ${sourceType(property, context)}`,
        );
  return `${key}: ${choice(isThere, whenThere, defaultLiteral(property, context))},`;
}

/** Code that names its value more than once, with the value computed once. */
function inPlace(copied: string, type: string | undefined, value: string): string {
  const parameter = type === undefined ? "own" : `own: ${type}`;
  return `((${parameter}) => ${copied.startsWith("{") ? `(${copied})` : copied})(${value})`;
}

/** The value, or the default in its place. */
function withDefault(property: Schema, access: string, context: CopyContext): string {
  const fallback = defaultLiteral(property, context);
  const copied = copyExpression(property, access, context);
  const takesNull = acceptsNull(property, readDocument(context.module).$defs);
  if (copied === undefined && (property.default === null || !takesNull))
    return `${access} ?? ${fallback}`;
  const nullBranch = `${access} === null ? null : `;
  if (property.default === null && copied?.startsWith(nullBranch) === true) {
    return choice(`${access} == null`, "null", copied.slice(nullBranch.length));
  }
  return choice(`${access} === undefined`, fallback, copied ?? access);
}

function defaultLiteral(property: Schema, context: CopyContext): string {
  return literal(filledDefault(property, property.default, context));
}

/** A conditional expression, over several lines where it is long. */
function choice(condition: string, whenTrue: string, whenFalse: string): string {
  const line = `${condition} ? ${whenTrue} : ${whenFalse}`;
  return line.length <= lineWidth - 20
    ? line
    : `\n  ${condition}\n    ? ${whenTrue}\n    : ${whenFalse}`;
}
