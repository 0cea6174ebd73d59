import { readdirSync, readFileSync } from "node:fs";
import type { KeywordDefinition } from "ajv";
import applicator from "ajv/dist/vocabularies/applicator/index.js";
import core from "ajv/dist/vocabularies/core/index.js";
import format from "ajv/dist/vocabularies/format/index.js";
import next from "ajv/dist/vocabularies/next.js";
import unevaluated from "ajv/dist/vocabularies/unevaluated/index.js";
import validation from "ajv/dist/vocabularies/validation/index.js";
import { describe, expect, it } from "vitest";
import { isSubschemaKind, keywordsAbout } from "../../generator/schema/keyword-groups.js";
import { type KeywordValue, keywords } from "../../generator/schema/keywords.js";
import { isJsonObject, sameJson } from "../../generator/schema/schema.js";

const metaSchemas = new URL(
  "../../node_modules/ajv/dist/refs/json-schema-2020-12/meta/",
  import.meta.url,
);

/** Each keyword of draft 2020-12, and what its meta-schema says of the value. */
const draft: readonly (readonly [keyword: string, meta: unknown])[] = readdirSync(
  metaSchemas,
).flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(new URL(file, metaSchemas), "utf8")).properties),
);

describe("every keyword of draft 2020-12", () => {
  it("is in the table", () => {
    expect(draft.length).toBeGreaterThan(50);
    expect(draft.map(([keyword]) => keyword).filter((keyword) => !keywords.has(keyword))).toEqual(
      [],
    );
  });

  it.each(draft)("%s holds the subschemas that its meta-schema says", (keyword, meta) => {
    const value = keywords.get(keyword)?.value ?? "anything";
    expect(isSubschemaKind(value) ? value : undefined).toBe(subschemasIn(meta));
  });

  it.each(draft)("%s has a value that its meta-schema accepts", (keyword, meta) => {
    const value = keywords.get(keyword)?.value ?? "anything";
    if (value === "anything") return;
    expect(plainValue(meta) ?? value).toBe(value);
  });
});

describe("every keyword that AJV knows", () => {
  it.each(ajvKeywords())("%s is in the table, and about the same types", (name, about) => {
    const keyword = keywords.get(name);
    expect(keyword).toBeDefined();
    const types = [...(keyword?.types ?? []), ...(keyword?.writtenFor ?? [])];
    // For AJV, a whole number is a number.
    expect(types.filter((type) => type !== "integer").toSorted()).toEqual(about.toSorted());
  });
});

describe("a keyword", () => {
  it("that is about numbers is about whole numbers too", () => {
    expect(keywordsAbout("integer")).toEqual(keywordsAbout("number"));
  });

  it("is looked up by its own name only", () => {
    expect(keywords.get("constructor")).toBeUndefined();
  });

  it.each([...keywords])("%s has what belongs to its role, and no more", (_, keyword) => {
    const { role, own, value, older, ...rest } = keyword;
    const said = Object.keys(rest).filter((key) => key !== "showsSchema");
    if (role !== "constraint" && own !== true) expect(said).toEqual([]);
    if (older !== undefined) expect(own).toBeUndefined();
    if (isSubschemaKind(value)) expect(["constraint", "structure", "older"]).toContain(role);
  });
});

function subschemasIn(meta: unknown): KeywordValue | undefined {
  const schema = { $dynamicRef: "#meta" };
  if (sameJson(meta, schema)) return "schema";
  if (sameJson(meta, { $ref: "#/$defs/schemaArray" })) return "schemas";
  const isMap = isJsonObject(meta) && sameJson(meta["additionalProperties"], schema);
  return isMap ? "schema map" : undefined;
}

/** What a meta-schema says of a value that has no schemas in it; undefined where it says it in another way. */
function plainValue(meta: unknown): KeywordValue | undefined {
  if (!isJsonObject(meta)) return undefined;
  const { type, $ref, exclusiveMinimum } = meta;
  if (typeof $ref === "string") {
    if ($ref.startsWith("#/$defs/nonNegativeInteger")) return "count";
    if ($ref === "#/$defs/stringArray") return "strings";
    return /String$/.test($ref) ? "string" : undefined;
  }
  if (type === "number") return exclusiveMinimum === 0 ? "number above 0" : "number";
  if (type === "array") return "list";
  return type === "string" || type === "boolean" ? type : undefined;
}

/** AJV's keywords for the draft with the types that each is about; those that the draft does not have aside. */
function ajvKeywords(): (readonly [name: string, types: readonly string[]])[] {
  const vocabularies = [
    ...core.default,
    ...validation.default,
    ...applicator.default(true),
    ...format.default,
    ...next.default,
    ...unevaluated.default,
  ];
  const definitions = vocabularies.filter(
    (each): each is KeywordDefinition => typeof each !== "string",
  );
  return definitions.flatMap(({ keyword, type = [] }) =>
    [keyword]
      .flat()
      .filter((name) => !["dependencies", "id"].includes(name))
      .map((name) => [name, [type].flat()] as const),
  );
}
