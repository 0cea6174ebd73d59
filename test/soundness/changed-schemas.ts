import { isJsonObject, type Json } from "../../generator/schema/schema.js";
import { junk } from "../comparison/junk.js";
import { type JsonPlace, jsonAt, placesIn, withValueAt } from "./json-places.js";
import { hardNames, keywordValues, odd } from "./keyword-values.js";
import type { Draw } from "./pydantic-values.js";

/** A schema after random changes. */
export interface ChangedSchema {
  readonly schema: Json;
  /** What was changed, for people. */
  readonly changes: readonly string[];
}

/** A schema that is changed at one to three random places. */
export function changedSchema(schema: Json, draw: Draw): ChangedSchema {
  let changed = schema;
  const changes: string[] = [];
  for (let count = 1 + draw(3); count > 0; count -= 1) {
    // Each kind of change is drawn as often as it stands here.
    const made = oneOf([drop, drop, replace, replace, add, add, add, rename, redirect], draw)(
      changed,
      draw,
    );
    if (made === undefined) continue;
    changed = made.schema;
    changes.push(made.change);
  }
  return { schema: changed, changes };
}

/** Makes one change; undefined where the schema has nothing that it could be made to. */
type Changer = (
  schema: Json,
  draw: Draw,
) => { readonly schema: Json; readonly change: string } | undefined;

const drop: Changer = (schema, draw) => {
  const places = placesIn(schema).slice(1);
  if (places.length === 0) return undefined;
  const place = oneOf(places, draw);
  return { schema: withValueAt(schema, place, undefined), change: `without ${told(place)}` };
};

const replace: Changer = (schema, draw) => {
  const place = oneOf(placesIn(schema), draw);
  const name = place.at(-1) ?? "";
  const fitting = Object.hasOwn(keywordValues, name) ? keywordValues[name] : undefined;
  const next = oneOf(fitting !== undefined && draw(2) === 0 ? fitting : [...junk, ...odd], draw);
  return {
    schema: withValueAt(schema, place, next),
    change: `${told(place)} is ${JSON.stringify(next)}`,
  };
};

const add: Changer = (schema, draw) => {
  const places = placesIn(schema).filter((place) => isJsonObject(jsonAt(schema, place)));
  if (places.length === 0) return undefined;
  const place = oneOf(places, draw);
  const keyword = oneOf(Object.keys(keywordValues), draw);
  const value = oneOf(draw(5) === 0 ? odd : (keywordValues[keyword] ?? odd), draw);
  // Safe: only places of objects are drawn from.
  const object = jsonAt(schema, place) as { readonly [key: string]: Json };
  return {
    schema: withValueAt(schema, place, { ...object, [keyword]: value }),
    change: `${told([...place, keyword])} is ${JSON.stringify(value)}`,
  };
};

const rename: Changer = (schema, draw) => {
  const places = placesIn(schema).filter((place) =>
    ["$defs", "properties"].includes(place.at(-2) ?? ""),
  );
  if (places.length === 0) return undefined;
  const place = oneOf(places, draw);
  const name = place.at(-1) ?? "";
  const parent = place.slice(0, -1);
  const next = oneOf(
    [...hardNames, `${name}Input`, `${name}Wire`, name.toLowerCase(), `${name}_`, `x__${name}`],
    draw,
  );
  const renamed = Object.entries(jsonAt(schema, parent) ?? {}).map(
    ([key, child]: [string, Json]): [string, Json] => [key === name ? next : key, child],
  );
  const changed = withValueAt(schema, parent, Object.fromEntries(renamed));
  const isFollowed = place.at(-2) === "$defs" && draw(4) > 0;
  return {
    schema: isFollowed ? withReferences(changed, referenceTo(name), referenceTo(next)) : changed,
    change: `${told(place)} is called ${JSON.stringify(next)}${isFollowed ? ", references too" : ""}`,
  };
};

const redirect: Changer = (schema, draw) => {
  const places = placesIn(schema);
  const references = places.filter(
    (place) => place.at(-1) === "$ref" && typeof jsonAt(schema, place) === "string",
  );
  if (references.length === 0) return undefined;
  const place = oneOf(references, draw);
  const targets = [
    ...["#", "", "#/$defs", "#/$defs/Nowhere", "#nowhere", "other.json", "https://example.org/x"],
    ...places.map((target) => `#${target.map((key) => `/${pointerToken(key)}`).join("")}`),
  ];
  const defined = targets.filter((target) => /^#\/\$defs\/[^/]*$/.test(target));
  const next = oneOf(draw(2) === 0 && defined.length > 0 ? defined : targets, draw);
  return {
    schema: withValueAt(schema, place, next),
    change: `${told(place)} is ${JSON.stringify(next)}`,
  };
};

function withReferences(value: Json, from: string, to: string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withReferences(item, from, to));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === "$ref" && child === from ? to : withReferences(child, from, to),
    ]),
  );
}

function referenceTo(name: string): string {
  return `#/$defs/${pointerToken(name)}`;
}

function pointerToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function told(place: JsonPlace): string {
  return place.length === 0 ? "the root" : place.map((key) => `/${pointerToken(key)}`).join("");
}

function oneOf<Value>(values: readonly Value[], draw: Draw): Value {
  // Safe: no list that is drawn from is empty.
  return values[draw(values.length)] as Value;
}
