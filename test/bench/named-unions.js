/**
 * A schema that says the same, with unions that are the items of a list as definitions of their own. hey-api writes
 * `unknown` for valibot where they are in place, which would accept anything.
 */
export function withNamedUnions({ $defs, ...schema }) {
  const unions = {};
  const hoisted = (value) => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(hoisted);
    const entries = Object.entries(value).map(([key, each]) => [key, hoisted(each)]);
    const { items, ...others } = Object.fromEntries(entries);
    if (items === undefined) return others;
    if (items.oneOf === undefined && items.anyOf === undefined) return { ...others, items };
    const name = `ItemsUnion${Object.keys(unions).length}`;
    unions[name] = items;
    return { ...others, items: { $ref: `#/$defs/${name}` } };
  };
  const models = hoisted($defs);
  return { ...hoisted(schema), $defs: { ...models, ...unions } };
}
