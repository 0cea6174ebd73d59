import { constraintsOf } from "../schema/annotations.js";
import { keywordsWhere } from "../schema/keyword-groups.js";
import { referencedName } from "../schema/reference-names.js";
import { type Schema, sameJson, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";
import { originKeyword } from "./root.js";

/**
 * Puts a text, a number or a boolean that has a name and nothing else in its place.
 *
 * `type UtcDatetime = Annotated[datetime, …]` is a `$ref` to a definition without a title, and
 * `UtcDatetime: TypeAlias = Annotated[datetime, …]` stands in place. Both mean the same.
 */
export const aliases: Pass = {
  name: "aliases",
  repairs:
    "a `$ref` to a type alias of a text, number or boolean, as `type UtcDatetime = …` makes it",
  apply(document) {
    const known = new Map<string, Schema | undefined>();
    const targetOf = ({ $ref }: Schema): Schema | undefined => {
      if ($ref === undefined) return undefined;
      if (!known.has($ref)) known.set($ref, aliased(document.$defs?.[referencedName($ref)]));
      return known.get($ref);
    };
    const aliased = (definition: Schema | undefined): Schema | undefined => {
      if (definition === undefined || definition.title !== undefined) return undefined;
      const alias = without(definition, originKeyword);
      return isPlain(alias) ? alias : inPlace(alias, targetOf);
    };
    return mapSchemas(document, (schema, pointer) =>
      pointer === "" ? schema : (inPlace(schema, targetOf) ?? schema),
    );
  },
};

/** The schema with what its `$ref` is an alias of; undefined where it is no alias, or where both constrain the same. */
function inPlace(
  schema: Schema,
  targetOf: (schema: Schema) => Schema | undefined,
): Schema | undefined {
  const target = targetOf(schema);
  if (target === undefined) return undefined;
  const rest = without(schema, "$ref");
  const isSaidTwice = Object.entries(constraintsOf(rest)).some(
    ([keyword, value]) => Object.hasOwn(target, keyword) && !sameJson(value, target[keyword]),
  );
  return isSaidTwice ? undefined : { ...target, ...rest };
}

function isPlain(schema: Schema): boolean {
  const { type } = schema;
  return (
    typeof type === "string" &&
    plainTypes.has(type) &&
    !Object.keys(schema).some((keyword) => notPlain.has(keyword))
  );
}

const plainTypes: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);

/** A set of values is worth a name, a default is the alias's own, and what has schemas in it is not plain. */
const notPlain: ReadonlySet<string> = new Set([
  ...["enum", "const", "default"],
  ...keywordsWhere(({ inPlace: applies }) => applies !== undefined),
]);
