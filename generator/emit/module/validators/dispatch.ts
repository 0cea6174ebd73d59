import { tagValues } from "../../../canonical/tag-values.js";
import { valueTypes } from "../../../canonical/value-types.js";
import { referencedName } from "../../../schema/reference-names.js";
import { isScalarValue, type Json, type Schema, without } from "../../../schema/schema.js";

/** The property by whose value a validator chooses the members of a union that an object may be. */
export interface Dispatch {
  readonly property: string;
  /** Whether every object must have the property, whatever its member says. */
  readonly isRequired: boolean;
  /** By member: the values that the property may have there; undefined where it may have any. */
  readonly values: readonly (readonly Json[] | undefined)[];
}

type Definitions = NonNullable<Schema["$defs"]>;

/**
 * How a validator dispatches on a union: by the discriminator, or by the property that is a constant in most members.
 * What is chosen is never less than what may accept the value, so the union accepts the same as without a dispatch.
 */
export function dispatchOf(schema: Schema, definitions: Definitions): Dispatch | undefined {
  const { discriminator, oneOf, anyOf } = schema;
  const members = oneOf ?? anyOf ?? [];
  if (discriminator !== undefined) {
    const property = discriminator.propertyName;
    // A default that is no tag may have widened one.
    const values = members.map((member) =>
      (tagValues(member, property, definitions) ?? []).filter(isScalarValue),
    );
    return { property, isRequired: true, values };
  }
  const objects = members.filter((member) => mayBeObject(member, definitions));
  if (objects.length < 2) return undefined;
  const names = new Set(objects.flatMap((member) => propertyNames(member, definitions)));
  let best: Dispatch | undefined;
  let bestCount = 1;
  for (const property of names) {
    const values = valuesOf(members, property, definitions);
    const count = tellingCount(values);
    if (count <= bestCount) continue;
    const isRequired = objects.every(
      (member) =>
        tagValues(member, property, definitions) !== undefined &&
        requires(member, property, definitions),
    );
    [best, bestCount] = [{ property, isRequired, values }, count];
  }
  return best;
}

/** Whether each value of the property is of one member at most. */
export function isComplete({ isRequired, values }: Dispatch): boolean {
  const all = values.flatMap((each) => each ?? []);
  return isRequired && !values.includes(undefined) && new Set(all).size === all.length;
}

function valuesOf(
  members: readonly Schema[],
  property: string,
  definitions: Definitions,
): Dispatch["values"] {
  return members.map((member) => {
    const values = tagValues(member, property, definitions);
    return values?.every(isScalarValue) === true ? values : undefined;
  });
}

/** How many members have values that not all others have, too. */
function tellingCount(values: Dispatch["values"]): number {
  const told = values.filter((each) => each !== undefined && each.length > 0);
  const texts = new Set(told.map((each) => JSON.stringify(each)));
  return texts.size > 1 ? told.length : 0;
}

function mayBeObject(member: Schema, definitions: Definitions): boolean {
  return valueTypes(member, definitions).has("object");
}

/** The names of the properties that an object of a member may have. */
function propertyNames(
  member: Schema,
  definitions: Definitions,
  within: readonly Schema[] = [],
): readonly string[] {
  if (within.includes(member)) return [];
  const { properties = {} } = member;
  return [
    ...Object.keys(properties),
    ...partsOf(member, definitions).flatMap((part) =>
      propertyNames(part, definitions, [...within, member]),
    ),
  ];
}

function partsOf(
  { $ref, allOf = [], anyOf = [], oneOf = [] }: Schema,
  definitions: Definitions,
): readonly Schema[] {
  const model = $ref === undefined ? undefined : definitions[referencedName($ref)];
  return [...(model === undefined ? [] : [model]), ...allOf, ...anyOf, ...oneOf];
}

/** Whether every object of a member has the property. */
function requires(
  member: Schema,
  property: string,
  definitions: Definitions,
  within: readonly Schema[] = [],
): boolean {
  if (within.includes(member)) return false;
  if (member.required?.includes(property) === true) return true;
  const inner = (part: Schema): boolean =>
    requires(part, property, definitions, [...within, member]);
  const { anyOf, oneOf } = member;
  if (partsOf(without(member, "anyOf", "oneOf"), definitions).some(inner)) return true;
  const objects = (anyOf ?? oneOf)?.filter((part) => mayBeObject(part, definitions)) ?? [];
  return objects.length > 0 && objects.every(inner);
}
