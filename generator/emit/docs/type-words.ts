import { code, type Inline, inline } from "../../markdown/markdown-text.js";
import { enumerated, line, link, words } from "../../markdown/page-parts.js";
import { valueInWords } from "../../schema/json-words.js";
import { referencedName } from "../../schema/reference-names.js";
import { isJsonObject, type Schema, type TypeParameter } from "../../schema/schema.js";
import { constraintWords } from "./constraint-words.js";
import type { PageScope } from "./page-scope.js";

/** The type of a schema in words, with links to the models: "list of Circle or null". */
export function typeWords(schema: Schema, scope: PageScope): Inline {
  return enumerated(alternatives(schema, scope, false), "or");
}

/** The words for a type parameter. */
export function typeParameterWords({ name }: TypeParameter, { slot }: PageScope): Inline {
  const what = slot.property.replaceAll("_", " ");
  return inline(name === slot.wire.typeParameter ? `the ${what} as JSON` : `the service's ${what}`);
}

/** What a value may be, each on its own, null last; `many` for the words after "list of". */
function alternatives(schema: Schema, scope: PageScope, many: boolean): readonly Inline[] {
  if (schema.typeParameter !== undefined) return [typeParameterWords(schema.typeParameter, scope)];
  if (schema.$ref !== undefined) return [modelLink(referencedName(schema.$ref), scope)];
  if (Object.hasOwn(schema, "const")) return [valueWords(schema.const)];
  if (schema.enum !== undefined) return nullLast(schema.enum).map(valueWords);
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return memberAlternatives(members, scope, many);
  if (schema.allOf !== undefined) return [allWords(schema.allOf, scope)];
  return typesOf(schema).map((type) => typeNameWords(type, schema, scope, many));
}

function valueWords(value: unknown): Inline {
  return value === null ? words("null") : code(valueInWords(value));
}

function nullLast<Value>(values: readonly Value[]): readonly Value[] {
  return [...values.filter((value) => value !== null), ...values.filter((value) => value === null)];
}

/** A link to a model; its name where the page has no such model. */
export function modelLink(model: string, { module, anchors }: PageScope): Inline {
  return module.models.has(model) ? link(inline(model), `#${anchors.model(model)}`) : inline(model);
}

function memberAlternatives(
  members: readonly Schema[],
  scope: PageScope,
  many: boolean,
): readonly Inline[] {
  const valued = members.filter((member) => member.type !== "null");
  const found = valued.flatMap((member) => {
    const own = alternatives(member, scope, many);
    // What one member demands is said beside it; what the only one demands, beside the type.
    const demands = valued.length === 1 ? [] : constraintWords(member);
    if (demands.length === 0) return own;
    return [line(enumerated(own, "or"), " (", enumerated(demands, ","), ")")];
  });
  return valued.length === members.length ? found : [...found, words("null")];
}

function allWords(members: readonly Schema[], scope: PageScope): Inline {
  const typed = members
    .map((member) => alternatives(member, scope, false))
    .filter((own) => own.length > 0)
    .map((own) => enumerated(own, "or"));
  return typed.length === 0 ? words("anything") : enumerated(typed, "and");
}

/** The names of the types, null last; of a schema that names none, what its keywords speak of. */
function typesOf(schema: Schema): readonly string[] {
  const named = typeof schema.type === "string" ? [schema.type] : schema.type;
  if (named !== undefined) {
    return [...named.filter((type) => type !== "null"), ...named.filter((type) => type === "null")];
  }
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ["array"];
  const isObject = schema.properties ?? schema.additionalProperties ?? schema.patternProperties;
  return isObject === undefined ? ["anything"] : ["object"];
}

function typeNameWords(type: string, schema: Schema, scope: PageScope, many: boolean): Inline {
  if (type === "array") return arrayWords(schema, scope, many);
  if (type === "object") return objectWords(schema, scope, many);
  return inline(many && plurals.has(type) ? `${type}s` : type);
}

const plurals: ReadonlySet<string> = new Set(["string", "integer", "number", "boolean"]);

function arrayWords(schema: Schema, scope: PageScope, many: boolean): Inline {
  if (schema.prefixItems !== undefined) return tupleWords(schema, schema.prefixItems, scope, many);
  const lists = many ? "lists" : "list";
  if (!isJsonObject(schema.items)) return words(schema.maxItems === 0 ? `empty ${lists}` : lists);
  return line(`${lists} of `, eachWords(schema.items, scope));
}

/** What each item of a list is, in brackets where it may be several things. */
function eachWords(schema: Schema, scope: PageScope): Inline {
  const own = alternatives(schema, scope, true);
  return own.length === 1 ? enumerated(own, "or") : line("(", enumerated(own, "or"), ")");
}

function tupleWords(
  schema: Schema,
  items: readonly Schema[],
  scope: PageScope,
  many: boolean,
): Inline {
  const least = schema.minItems ?? 0;
  const parts = items.map((item, index) => {
    const type = typeWords(item, scope);
    const titled = item.title === undefined ? type : line(inline(`${item.title}:`), " ", type);
    const demands = enumerated(constraintWords(item), ",");
    const constrained = demands.length === 0 ? titled : line(titled, " ", demands);
    if (item.default !== undefined) {
      return line(constrained, " (default ", code(valueInWords(item.default)), ")");
    }
    return index < least ? constrained : line(constrained, " (optional)");
  });
  const closed = schema.items === false || schema.maxItems === items.length;
  const rest = isJsonObject(schema.items) ? typeWords(schema.items, scope) : words("anything");
  const all = closed ? parts : [...parts, line("then any number of ", rest)];
  const separated = all.flatMap((part, index) => (index === 0 ? part : line("; ", part)));
  return line(many ? "tuples of (" : "tuple of (", separated, ")");
}

function objectWords(schema: Schema, scope: PageScope, many: boolean): Inline {
  const { additionalProperties, patternProperties, properties } = schema;
  if (properties !== undefined) return words(many ? "objects" : "object");
  const dictionaries = many ? "dictionaries" : "dictionary";
  const values = [
    ...Object.values(patternProperties ?? {}),
    ...(isJsonObject(additionalProperties) ? [additionalProperties] : []),
  ];
  if (values.length === 0) {
    return words(additionalProperties === false ? `empty ${dictionaries}` : dictionaries);
  }
  const own = values.flatMap((value) => alternatives(value, scope, true));
  const all = own.length === 1 ? own : [line("(", enumerated(own, "or"), ")")];
  return line(`${dictionaries} of `, ...all);
}
