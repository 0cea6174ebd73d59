import { describe, expect, it, test } from "vitest";
import type { Slot } from "../../generator/bundle/slot.js";
import type { CanonicalSchema } from "../../generator/canonical/canonical-schema.js";
import type { CanonicalDocument } from "../../generator/canonical/document.js";
import { mergeDocuments } from "../../generator/canonical/merge.js";
import type { CanonicalModule, Model } from "../../generator/canonical/module.js";
import { names } from "../../generator/canonical/names.js";
import { root } from "../../generator/canonical/root.js";
import { openSlot, withRoots } from "../../generator/canonical/slot.js";
import type { Schema } from "../../generator/schema/schema.js";
import { failureOf, quietly } from "./applied-pass.js";
import { asCanonical, asCanonicalDocument } from "./as-canonical.js";
import { frozen } from "./frozen.js";
import { recorded } from "./recorded-schemas.js";

const slot: Slot = {
  model: "Job",
  plural: "jobs",
  property: "parameters",
  typeParameter: "P",
  wire: { model: "SerializedJob", property: "json_parameters", typeParameter: "J" },
};

/** The recorded models, both modes, as the earlier stages bring them together. */
function recordedModule(...models: readonly string[]): CanonicalModule {
  const inMode = (mode: string): readonly CanonicalDocument[] =>
    models.map((model) => {
      const schema = recorded(`uws/recorded/${model}.${mode}.json`);
      return asCanonicalDocument(frozen(quietly(names, quietly(root, schema))));
    });
  return mergeDocuments({
    validation: inMode("validation"),
    serialization: inMode("serialization"),
  });
}

describe("the slot of the recorded job", () => {
  const before = recordedModule("Job", "SerializedJob");
  const after = openSlot(before, slot);
  const job = after.models.get("Job");
  const wire = after.models.get("SerializedJob");

  it("is a type parameter in the model, read and written", () => {
    for (const schema of [job?.read, job?.written]) {
      expect(schema?.properties?.["parameters"]?.typeParameter).toEqual({ name: "P" });
      expect(schema?.required).toContain("parameters");
    }
  });

  it("is one with a default on the wire, and keeps its documentation", () => {
    const property = wire?.read?.properties?.["json_parameters"];
    expect(property?.typeParameter?.name).toBe("J");
    expect(property?.typeParameter?.default).toMatchObject({ type: "object" });
    expect(property?.description).toContain("JSON-serialized object");
  });

  it("leaves the other models as they are", () => {
    expect(after.models.get("JobResult")).toBe(before.models.get("JobResult"));
  });

  it("leaves models out that only the slot needed", () => {
    const filled = (schema: Schema | undefined): CanonicalSchema =>
      asCanonical({
        ...schema,
        properties: { ...schema?.properties, parameters: { $ref: "#/$defs/Placeholder" } },
      });
    const models = new Map(before.models);
    const read = filled(before.models.get("Job")?.read);
    models.set("Job", { name: "Job", read, written: read });
    const anything = asCanonical({});
    models.set("Placeholder", { name: "Placeholder", read: anything, written: anything });
    const { models: left } = openSlot({ roots: before.roots, models }, slot);
    expect(left.has("Placeholder")).toBe(false);
    expect([...left.keys()].sort()).toEqual([...after.models.keys()].sort());
  });
});

describe("refuses a slot", () => {
  const module = recordedModule("Job", "SerializedJob");

  it.each<[string, Slot, string]>([
    ["whose model is not there", { ...slot, model: "Task" }, "slot-model-missing"],
    [
      "whose wire model is not there",
      { ...slot, wire: { ...slot.wire, model: "Task" } },
      "slot-model-missing",
    ],
    ["whose property is not there", { ...slot, property: "inputs" }, "slot-property-missing"],
    [
      "whose wire property is not there",
      { ...slot, wire: { ...slot.wire, property: "inputs" } },
      "slot-property-missing",
    ],
  ])("%s", (_, wrong, code) => {
    expect(failureOf(() => openSlot(module, wrong))).toMatchObject({ kind: "schema", code });
  });
});

test("a model that one mode leaves out is read as it is written, and the other way round", () => {
  const module: CanonicalModule = {
    roots: ["A"],
    models: new Map<string, Model>([
      [
        "A",
        {
          name: "A",
          read: asCanonical({ items: { $ref: "#/$defs/B" } }),
          written: asCanonical({ items: { $ref: "#/$defs/C" } }),
        },
      ],
      ["B", { name: "B", read: asCanonical({ const: 1 }) }],
      ["C", { name: "C", written: asCanonical({ const: 2 }) }],
      ["D", { name: "D", read: asCanonical({}), written: asCanonical({}) }],
    ]),
  };
  const { models } = withRoots(module, ["A"]);
  expect([...models.keys()]).toEqual(["A", "B", "C"]);
  expect(models.get("B")).toEqual({ name: "B", read: { const: 1 }, written: { const: 1 } });
  expect(models.get("C")).toEqual({ name: "C", read: { const: 2 }, written: { const: 2 } });
});
