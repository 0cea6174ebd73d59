import type { AnySchema, CodeKeywordDefinition, KeywordCxt } from "ajv";
import {
  _,
  and,
  type Code,
  getProperty,
  Name,
  not,
  or,
  stringify,
} from "ajv/dist/compile/codegen/index.js";
import names from "ajv/dist/compile/names.js";
import { alwaysValidSchema } from "ajv/dist/compile/util.js";
import { isOwnProperty } from "ajv/dist/vocabularies/code.js";
import type { Json } from "../../../schema/schema.js";
import type { Dispatch } from "./dispatch.js";

/** The keyword of a union's dispatch in what AJV is given: beside `anyOf`, or `oneOf` with a discriminator. */
export const dispatchKeyword = "dispatch";

/**
 * `anyOf` that tries the members which the dispatch leaves, and where all refuse, keeps only the problems of the one that
 * fits best. AJV's own tries all, and keeps the problems of all.
 */
export const anyOfKeyword: CodeKeywordDefinition = {
  keyword: "anyOf",
  schemaType: "array",
  trackErrors: true,
  error: { message: "", params: ({ params }) => _`${params["tag"] ?? _`{}`}` },
  code(context: KeywordCxt): void {
    unionCode(context, dispatchIn(context));
  },
};

/** `oneOf` with a discriminator; AJV's own takes texts alone, and members that have the tag themselves. */
export const discriminatorKeyword: CodeKeywordDefinition = {
  keyword: "discriminator",
  type: "object",
  schemaType: "object",
  error: { message: "", params: ({ params }) => _`${params["tag"] ?? _`{}`}` },
  code(context: KeywordCxt): void {
    const dispatch = dispatchIn(context);
    if (dispatch !== undefined) taggedCode(context, dispatch);
  },
};

function dispatchIn({ parentSchema }: KeywordCxt): Dispatch | undefined {
  // Safe: this is what the schema was given to AJV with.
  return parentSchema[dispatchKeyword] as Dispatch | undefined;
}

function taggedCode(context: KeywordCxt, dispatch: Dispatch): void {
  const { gen, data } = context;
  const valid = gen.let("valid", false);
  const tag = gen.const("tag", propertyOf(data, dispatch.property, context));
  gen.if(false);
  dispatch.values.forEach((values = [], index) => {
    gen.elseIf(isOneOf(tag, values));
    const memberValid = gen.name("_valid");
    const member = context.subschema({ keyword: "oneOf", schemaProp: index }, memberValid);
    context.mergeEvaluated(member, Name);
    gen.assign(valid, memberValid);
  });
  gen.else();
  context.error(false, { tag: tagParameters(dispatch) });
  gen.endIf();
  context.ok(valid);
}

function unionCode(context: KeywordCxt, dispatch: Dispatch | undefined): void {
  const { gen, data, it } = context;
  // Safe: AJV checks that the keyword is a list, and the schema is one of ours.
  const members = context.schema as readonly AnySchema[];
  const { unevaluated } = it.opts;
  if (members.some((member) => alwaysValidSchema(it, member)) && unevaluated !== true) return;
  const valid = gen.let("valid", false);
  const memberValid = gen.name("_valid");
  // Within `not`, nobody asks for the problems.
  const ends = it.createErrors === false ? undefined : gen.const("ends", _`[]`);
  const isChosen = dispatch === undefined ? () => [] : choices(context, dispatch);
  members.forEach((_member, index) => {
    const needsAll = unevaluated === true && (it.props !== true || it.items !== true);
    const conditions = [...(index === 0 || needsAll ? [] : [not(valid)]), ...isChosen(index)];
    const tryMember = (): void => {
      const member = context.subschema(
        { keyword: "anyOf", schemaProp: index, compositeRule: true },
        memberValid,
      );
      gen.assign(valid, _`${valid} || ${memberValid}`);
      context.mergeValidEvaluated(member, memberValid);
      if (ends !== undefined) gen.code(_`${ends}.push(${names.default.errors})`);
    };
    if (conditions.length === 0) gen.block(tryMember);
    else gen.if(and(...conditions), tryMember);
  });
  context.result(
    valid,
    () => context.reset(),
    () => {
      const parameters = dispatch && tagParameters(dispatch);
      context.error(true, parameters === undefined ? {} : { tag: parameters });
      if (ends === undefined) return;
      const { errors, vErrors } = names.default;
      const fittest = gen.scopeValue("func", fittestFunction);
      gen.assign(vErrors, _`${fittest}(${vErrors}, ${context.errsCount}, ${ends}, ${data})`);
      gen.assign(errors, _`${vErrors}.length`);
    },
  );
}

/** The runtime's function, as AJV writes those of its own. */
const fittestFunction = { ref: {}, code: _`require("runtime/fittest")` };

/** By the place of a member: when it may be the one that an object is. */
function choices(context: KeywordCxt, dispatch: Dispatch): (index: number) => readonly Code[] {
  const { gen, data } = context;
  const isObject = gen.const(
    "isObject",
    _`${data} && typeof ${data} == "object" && !Array.isArray(${data})`,
  );
  const own = propertyOf(data, dispatch.property, context);
  const tag = gen.const("tag", _`${isObject} ? ${own} : undefined`);
  // Where a member takes any tag, one that nobody knows may be a mistake: then the one that fits best is looked for.
  const isPartial = dispatch.values.includes(undefined);
  const unknown = isPartial ? [not(gen.const("isKnown", isOneOf(tag, allValues(dispatch))))] : [];
  return (index) => {
    const values = dispatch.values[index];
    if (values === undefined) return [];
    if (values.length === 0) return [not(isObject)];
    const missing = dispatch.isRequired || isPartial ? [] : [_`${tag} === undefined`];
    return [or(not(isObject), ...missing, ...unknown, isOneOf(tag, values))];
  };
}

function propertyOf(data: Name, property: string, { gen }: KeywordCxt): Code {
  const value = _`${data}${getProperty(property)}`;
  return property in Object.prototype
    ? _`(${isOwnProperty(gen, data, property)} ? ${value} : undefined)`
    : value;
}

function isOneOf(tag: Name, values: readonly Json[]): Code {
  if (values.length === 0) return _`false`;
  // Safe: a dispatch has scalars only.
  return or(...values.map((value) => _`${tag} === ${value as string | number | boolean | null}`));
}

function tagParameters(dispatch: Dispatch): Code {
  return _`{tag: ${dispatch.property}, allowedValues: ${stringify(allValues(dispatch))}}`;
}

function allValues({ values }: Dispatch): readonly Json[] {
  return [...new Set(values.flatMap((each) => each ?? []))];
}
