import { isInherited } from "../../../canonical/inherited-names.js";
import { type Code, code, types, typescriptOf } from "../../../code/code.js";
import { lineWidth } from "../../../code/layout.js";
import { literal, propertyAccess, propertyKey } from "../../../code/literal.js";
import type { Node } from "../../../model/node.js";
import { acceptsNull } from "../../../model/nullability.js";
import type { CopyContext } from "./context.js";
import { copyExpression } from "./expressions.js";
import { filledDefault } from "./filled-default.js";
import { sourceType } from "./source-type.js";

/** A field of a model that is copied. */
export interface CopiedField {
  readonly name: string;
  readonly node: Node;
  readonly model: string;
  /** Whether the field is always there in what is copied. */
  readonly isPresent: boolean;
}

/** The line of an object literal that copies a field of `value`. */
export function copiedField(field: CopiedField, context: CopyContext): Code {
  const { name, node, isPresent } = field;
  if (isInherited(name) && !isPresent) return inheritedField(field, context);
  const key = propertyKey(name);
  const access = propertyAccess("value", name);
  if (isPresent) return `${key}: ${copyExpression(node, access, context) ?? access},`;
  if (node.annotations.default === undefined) {
    const copied = copyExpression(node, access, context) ?? access;
    return `...(${access} === undefined ? {} : { ${key}: ${copied} }),`;
  }
  return code`${key}: ${withDefault(node, access, context)},`;
}

/**
 * A field that is called like something that every object has, such as `constructor`: where it is missing, that
 * is found in its place. The compiler knows its type only where it is always there.
 */
function inheritedField({ name, node, model }: CopiedField, context: CopyContext): Code {
  const key = propertyKey(name);
  const isThere = `Object.prototype.hasOwnProperty.call(value, ${literal(name)})`;
  const access = propertyAccess("value", name);
  if (node.annotations.default === undefined)
    return `...(${isThere} ? { ${key}: ${access} } : {}),`;
  const copied = copyExpression(node, "own", context);
  const whenThere =
    copied === undefined
      ? code`${types`(`}${access}${types` as ${model}[${literal(name)}])`}`
      : inPlace(copied, sourceType(node, context), access);
  return code`${key}: ${choice(isThere, whenThere, defaultLiteral(node, context))},`;
}

/** Code that names its value more than once, with the value computed once. */
function inPlace(copied: string, type: string, value: string): Code {
  const result = copied.startsWith("{") ? `(${copied})` : copied;
  return code`((own${types`: ${type}`}) => ${result})(${value}${types` as ${type}`})`;
}

/** The value, or the default in its place. */
function withDefault(node: Node, access: string, context: CopyContext): Code {
  const fallback = defaultLiteral(node, context);
  const copied = copyExpression(node, access, context);
  const isNullDefault = node.annotations.default === null;
  if (copied === undefined && (isNullDefault || !acceptsNull(node)))
    return `${access} ?? ${fallback}`;
  const nullBranch = `${access} === null ? null : `;
  if (isNullDefault && copied?.startsWith(nullBranch) === true) {
    return choice(`${access} == null`, "null", copied.slice(nullBranch.length));
  }
  return choice(`${access} === undefined`, fallback, copied ?? access);
}

function defaultLiteral(node: Node, context: CopyContext): string {
  return literal(filledDefault(node, node.annotations.default, context));
}

/** A conditional expression, over several lines where it is long. */
function choice(condition: string, whenTrue: Code, whenFalse: string): Code {
  const line = code`${condition} ? ${whenTrue} : ${whenFalse}`;
  return typescriptOf(line).length <= lineWidth - 20
    ? line
    : code`\n  ${condition}\n    ? ${whenTrue}\n    : ${whenFalse}`;
}
