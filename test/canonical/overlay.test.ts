import { readFileSync } from "node:fs";
import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import type { Correction } from "../../generator/bundle/correction.js";
import { aliases } from "../../generator/canonical/aliases.js";
import { applyOverlay } from "../../generator/canonical/overlay.js";
import { unions } from "../../generator/canonical/unions.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { childPointer, valueAt } from "../../generator/schema/json-pointer.js";
import type { Mode } from "../../generator/schema/mode.js";
import type { Schema } from "../../generator/schema/schema.js";
import { failureOf, quietly } from "./applied-pass.js";
import { hostileTexts } from "./arbitraries.js";
import { frozen } from "./frozen.js";
import { recorded } from "./recorded-schemas.js";

const because = { reason: "It is wrong.", evidence: "A recording." };

const document: Schema = {
  $ref: "#/$defs/Cutout",
  $defs: {
    Cutout: {
      type: "object",
      properties: {
        ids: { type: "array", minItems: 1 },
        "a/b": { anyOf: [{ type: "string" }, { type: "null" }], title: "T" },
      },
    },
    Circle: { type: "object" },
  },
};

/** What one correction makes of the document, and the codes and pointers of what is said. */
function corrected(
  correction: Pick<Correction, "op" | "path"> & Partial<Correction>,
  mode: Mode = "validation",
): { readonly after: Schema; readonly reported: readonly (readonly [string, string?])[] } {
  const diagnostics: Diagnostic[] = [];
  const after = applyOverlay(
    frozen(structuredClone(document)),
    frozen([{ models: ["Cutout"], ...because, ...correction }]),
    mode,
    (diagnostic) => diagnostics.push(diagnostic),
  );
  return { after, reported: diagnostics.map(({ code, pointer = "" }) => [code, pointer]) };
}

/** The model after one correction that has an effect. */
function correctedModel(correction: Parameters<typeof corrected>[0]): Schema | undefined {
  const { after, reported } = corrected(correction);
  expect(reported.map(([code]) => code)).toEqual(["overlay-applied"]);
  return after.$defs?.["Cutout"];
}

describe("the bundle's own overlay", () => {
  const url = new URL("../../schemas/uws/overlay.json", import.meta.url);
  const { corrections }: { corrections: Correction[] } = JSON.parse(readFileSync(url, "utf8"));

  it("has the duration of a job in whole seconds", () => {
    const job = recorded("uws/recorded/JobUpdateMetadata.validation.json");
    const { $defs, ...whole } = job;
    const model = { $defs: { ...$defs, JobUpdateMetadata: whole } };
    const before = frozen(quietly(unions, quietly(aliases, model)));
    const codes: string[] = [];
    const after = applyOverlay(before, corrections, "validation", ({ code }) => codes.push(code));
    const duration = after.$defs?.["JobUpdateMetadata"]?.properties?.["execution_duration"];
    expect(duration).toMatchObject({ type: ["integer", "null"], unit: "seconds" });
    expect(duration).not.toHaveProperty("format");
    expect(codes).toEqual(["overlay-applied", "overlay-applied"]);
    const sent = applyOverlay(before, corrections, "serialization", () => {});
    const { execution_duration: _, ...others } =
      before.$defs?.["JobUpdateMetadata"]?.properties ?? {};
    expect(sent.$defs?.["JobUpdateMetadata"]?.properties).toMatchObject(others);
  });
});

describe("each operation", () => {
  it("add puts a keyword there, or an item before another", () => {
    const added = correctedModel({ op: "add", path: "/properties/ids/maxItems", value: 9 });
    expect(added?.properties?.["ids"]).toEqual({ type: "array", minItems: 1, maxItems: 9 });
    const path = "/properties/a~1b/anyOf";
    const first = correctedModel({ op: "add", path: `${path}/0`, value: { const: 1 } });
    expect(valueAt(first, path)).toEqual([{ const: 1 }, { type: "string" }, { type: "null" }]);
    const last = correctedModel({ op: "add", path: `${path}/-`, value: { const: 1 } });
    expect(valueAt(last, path)).toEqual([{ type: "string" }, { type: "null" }, { const: 1 }]);
  });

  it("replace puts something else there", () => {
    const model = correctedModel({ op: "replace", path: "/properties/ids", value: { const: 1 } });
    expect(model?.properties?.["ids"]).toEqual({ const: 1 });
    const path = "/properties/a~1b/anyOf/1";
    const inList = correctedModel({ op: "replace", path, value: { const: 1 } });
    expect(valueAt(inList, path)).toEqual({ const: 1 });
  });

  it("remove takes a keyword or an item away", () => {
    const model = correctedModel({ op: "remove", path: "/properties/ids/minItems" });
    expect(model?.properties?.["ids"]).toEqual({ type: "array" });
    const inList = correctedModel({ op: "remove", path: "/properties/a~1b/anyOf/1" });
    expect(inList?.properties?.["a/b"]?.anyOf).toEqual([{ type: "string" }]);
  });

  it("merge puts keywords in, and takes those away that are null", () => {
    const model = correctedModel({
      op: "merge",
      path: "/properties/ids",
      value: { minItems: null, items: { type: "string" }, type: "array" },
    });
    expect(model?.properties?.["ids"]).toEqual({ type: "array", items: { type: "string" } });
  });

  it("test lets the next ones pass, or stops", () => {
    const path = "/properties/ids/minItems";
    expect(corrected({ op: "test", path, value: 1 })).toEqual({ after: document, reported: [] });
    expect(failureOf(() => corrected({ op: "test", path, value: 2 }))).toMatchObject({
      kind: "schema",
      code: "overlay-test-failed",
      pointer: "/$defs/Cutout/properties/ids/minItems",
    });
  });

  it.each<[Correction["op"], string]>([
    ["add", "/properties/a~1b/anyOf/3"],
    ["add", "/properties/a~1b/anyOf/first"],
    ["add", "/properties/a~1b/anyOf/9/type"],
    ["add", "/properties/a~1b/anyOf/-/type"],
    ["add", "/properties/a~1b/anyOf/01"],
  ])("%s refuses the place %s in a list, where there is none", (op, path) => {
    expect(failureOf(() => corrected({ op, path, value: 1 }))).toMatchObject({
      kind: "schema",
      code: "overlay-test-failed",
      pointer: `/$defs/Cutout${path}`,
    });
  });
});

describe("a correction", () => {
  it("of the other mode is for the other mode", () => {
    const remove = { op: "remove", path: "/type", mode: "serialization" } as const;
    expect(corrected(remove, "validation")).toEqual({ after: document, reported: [] });
    expect(corrected(remove, "serialization").after.$defs?.["Cutout"]).not.toHaveProperty("type");
  });

  it("corrects every model that it names, and no other", () => {
    const { after } = corrected({ op: "remove", path: "/type", models: ["Circle", "NotThere"] });
    expect(after).toEqual({ ...document, $defs: { ...document.$defs, Circle: {} } });
  });

  it.each(["constructor", "__proto__", "toString"])("of a model %s corrects nothing", (name) => {
    expect(corrected({ op: "add", path: "/type", value: 1, models: [name] })).toEqual({
      after: document,
      reported: [],
    });
  });

  it.each<[Correction["op"], string]>([
    ["replace", "/properties/gone"],
    ["remove", "/properties/gone/type"],
    ["merge", "/properties/a~1b/anyOf/7"],
    ["replace", "/properties/a~1b/anyOf/length"],
  ])("whose target is gone (%s %s) does nothing, and says so", (op, path) => {
    expect(corrected({ op, path, value: {} })).toEqual({
      after: document,
      reported: [["overlay-target-gone", `/$defs/Cutout${path}`]],
    });
  });

  it.each<[Correction["op"], string, Correction["value"]]>([
    ["replace", "/properties/ids/minItems", 1],
    ["add", "/properties/ids/minItems", 1],
    ["merge", "/properties/ids", { type: "array", maxItems: null }],
  ])("that has no effect (%s %s) says so", (op, path, value = null) => {
    expect(corrected({ op, path, value })).toEqual({
      after: document,
      reported: [["overlay-without-effect", `/$defs/Cutout${path}`]],
    });
  });

  it("says what it did, why, and how that is known", () => {
    const said: Diagnostic[] = [];
    const correction = { op: "remove", models: ["Circle"], path: "/type", ...because } as const;
    applyOverlay(document, [correction], "validation", (diagnostic) => said.push(diagnostic));
    expect(said).toEqual([
      {
        code: "overlay-applied",
        severity: "info",
        pointer: "/$defs/Circle/type",
        message: "Corrected by the overlay: It is wrong.",
        hint: "Evidence: A recording.",
      },
    ]);
  });
});

it("what is added under any name is there, and can be removed again", () => {
  fastCheck.assert(
    fastCheck.property(hostileTexts, (name) => {
      fastCheck.pre(name !== "a/b");
      const path = childPointer("/properties", name);
      const add: Correction = {
        op: "add",
        models: ["Cutout"],
        path,
        value: { const: 1 },
        ...because,
      };
      const added = applyOverlay(frozen(document), [add], "validation", () => {});
      expect(valueAt(added, `/$defs/Cutout${path}`)).toEqual({ const: 1 });
      const remove: Correction = { op: "remove", models: ["Cutout"], path, ...because };
      expect(applyOverlay(frozen(added), [remove], "validation", () => {})).toEqual(document);
    }),
  );
});

describe("a correction after which the schema contradicts itself", () => {
  const integers = { op: "merge", value: { type: ["integer", "null"], format: null } } as const;

  it.each([
    [
      "a type beside a union without it",
      { ...integers, path: "/properties/a~1b" },
      'what "type" allows (integer)',
    ],
    [
      "a constant of another type",
      { op: "add", path: "/properties/ids/const", value: 1 },
      'what "type" allows (array)',
    ],
    [
      "a union of other types",
      { op: "add", path: "/properties/ids/anyOf", value: [{ type: "array" }, { type: "null" }] },
      'what "anyOf" allows (item 1)',
    ],
    [
      "a lower bound above the upper",
      { op: "add", path: "/properties/ids/maxItems", value: 0 },
      'what "minItems" says',
    ],
    [
      "no value at all",
      { op: "add", path: "/properties/ids/allOf", value: [{ type: "string" }] },
      'what "type" allows (array)',
    ],
  ] as const)("is an error: %s", (_, correction, words) => {
    const failed = failureOf(() => corrected({ ...correction, ...because } as Correction));
    expect(failed).toMatchObject({ kind: "schema", code: "overlay-contradiction" });
    expect(failed.message).toContain(words);
    expect(failed.pointer).toMatch(/^\/\$defs\/Cutout\/properties\/(?:ids|a~1b)$/);
  });

  it("is none where a later correction takes the rest away", () => {
    const path = "/properties/a~1b";
    const two = [
      { ...integers, path, models: ["Cutout"], ...because },
      { op: "remove", path: `${path}/anyOf`, models: ["Cutout"], ...because },
    ] as const;
    const { $defs } = applyOverlay(document, two, "validation", () => {});
    expect($defs?.["Cutout"]?.properties?.["a/b"]).toEqual({
      type: ["integer", "null"],
      title: "T",
    });
  });

  it("is upstream's own where it was there before", () => {
    const odd: Schema = { $defs: { Cutout: { properties: { a: { type: "string", enum: [1] } } } } };
    const beside = {
      op: "add",
      path: "/properties/b",
      value: {},
      models: ["Cutout"],
      ...because,
    } as const;
    expect(() => applyOverlay(odd, [beside], "validation", () => {})).not.toThrow();
  });

  it("is not suspected behind a reference to itself", () => {
    const endless: Schema = {
      $defs: { Cutout: { anyOf: [{ type: "null" }, { items: { $ref: "#/$defs/Cutout" } }] } },
    };
    const note = {
      op: "add",
      path: "/description",
      value: "d",
      models: ["Cutout"],
      ...because,
    } as const;
    expect(() => applyOverlay(endless, [note], "validation", () => {})).not.toThrow();
  });
});
