import { describe, expect, it, test } from "vitest";
import { automaticTitle, titles } from "../../generator/canonical/titles.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { example, recorded, recordedPaths, serialized } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

describe("a title that Pydantic made up goes", () => {
  it("from a model", () => {
    const before = { $defs: { JobError: serialized("JobError") } };
    expect(before.$defs.JobError.title).toBe("JobError");
    expect(quietly(titles, before).$defs?.["JobError"]).not.toHaveProperty("title");
  });

  it("from a generic model, which had another name in Python", () => {
    const before = { $defs: { BoundedDatetime: { title: "Bounded[datetime]" } } };
    expect(quietly(titles, before)).toEqual({ $defs: { BoundedDatetime: {} } });
  });

  it("from a property", () => {
    const properties = quietly(titles, example("cone-search")).properties;
    expect(properties?.["epoch"]).not.toHaveProperty("title");
    expect(properties?.["radius"]?.title).toBe("Search radius");
  });
});

describe("a title that a person wrote stays", () => {
  it("on a property", () => {
    const { properties } = quietly(titles, example("cone-search"));
    expect(properties?.["ra"]?.title).toBe("Right ascension");
    expect(properties?.["max_records"]?.title).toBe("Maximum number of records");
  });

  it("on a model", () => {
    const before = { $defs: { Circle: { title: "A circle on the sky" } } };
    expect(quietly(titles, before)).toEqual(before);
  });

  it("where the name is another's", () => {
    const before = { $defs: {}, properties: { ra: { title: "Dec" } } };
    expect(quietly(titles, before)).toEqual(before);
  });
});

it("leaves a property that is called title alone", () => {
  const before = { $defs: {}, properties: { title: { type: "string", title: "Title" } } };
  expect(quietly(titles, before)).toEqual({
    $defs: {},
    properties: { title: { type: "string" } },
  });
});

it.each(recordedPaths)("is done at once for %s", (path) => {
  const once = quietly(titles, recorded(path));
  expect(quietly(titles, once)).toEqual(once);
});

it("changes no meaning, for any schemas", () => {
  keepsMeaning(titles, documents, 50);
  isDoneAtOnce(titles, documents);
});

// What `name.title().replace("_", " ").strip()` gives in Python.
test.each([
  ["run_id", "Run Id"],
  ["id", "Id"],
  ["json_parameters", "Json Parameters"],
  ["mimeType", "Mimetype"],
  ["ra2000b", "Ra2000B"],
  ["_private_", "Private"],
  ["a__b", "A  B"],
  ["URL", "Url"],
  ["größe", "Größe"],
])("the made-up title of %s is %j", (name, title) => {
  expect(automaticTitle(name)).toBe(title);
});
