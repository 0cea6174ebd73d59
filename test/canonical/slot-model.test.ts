import { describe, expect, it } from "vitest";
import type { Slot } from "../../generator/bundle/slot.js";
import { mergeDocuments } from "../../generator/canonical/merge.js";
import type { CanonicalModule } from "../../generator/canonical/module.js";
import { withRoots } from "../../generator/canonical/slot.js";
import { slotModelIn } from "../../generator/canonical/slot-model.js";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import type { Schema } from "../../generator/schema/schema.js";
import { asCanonicalDocument } from "./as-canonical.js";

const slot: Slot = {
  model: "Job",
  plural: "jobs",
  property: "parameters",
  typeParameter: "P",
  wire: { model: "SerializedJob", property: "json_parameters", typeParameter: "J" },
};

const files = { validation: "in.json", serialization: "out.json" };

const parameters: Schema = { type: "object", properties: { ids: { type: "array" } } };

/** `Job[CutoutParameters]` in validation mode, with another schema of `parameters`. */
function wholeJob(slotted: Schema = { $ref: "#/$defs/CutoutParameters" }): Schema {
  const properties = {
    json_parameters: { type: "object" },
    parameters: slotted,
    results: { items: { $ref: "#/$defs/JobResult" } },
  } as const;
  return {
    $ref: "#/$defs/JobCutoutParameters",
    $defs: {
      JobCutoutParameters: { properties },
      CutoutParameters: parameters,
      JobResult: { type: "object" },
    },
  };
}

/** The same in serialization mode, where `exclude=True` takes the parameters away. */
const sentJob: Schema = {
  $ref: "#/$defs/JobCutoutParameters",
  $defs: {
    JobCutoutParameters: {
      properties: {
        json_parameters: { type: "object" },
        results: { items: { $ref: "#/$defs/JobResult" } },
      },
    },
    JobResult: { type: "object" },
  },
};

const alone: Schema = {
  $ref: "#/$defs/CutoutParameters",
  $defs: { CutoutParameters: parameters },
};

function moduleOf(validation: Schema | undefined, serialization?: Schema): CanonicalModule {
  const documents = (schema: Schema | undefined) =>
    schema === undefined ? [] : [asCanonicalDocument(schema)];
  return mergeDocuments({
    validation: documents(validation),
    serialization: documents(serialization),
  });
}

describe("the parameters model of a service", () => {
  it("is found in the schema of the whole job", () => {
    const module = moduleOf(wholeJob());
    expect(slotModelIn(module, slot, files)).toBe("CutoutParameters");
    const { roots, models } = withRoots(module, ["CutoutParameters"]);
    expect(roots).toEqual(["CutoutParameters"]);
    expect([...models.keys()]).toEqual(["CutoutParameters"]);
  });

  it("is found in it beside its own serialization schema", () => {
    expect(slotModelIn(moduleOf(wholeJob(), alone), slot, files)).toBe("CutoutParameters");
  });

  it("is not looked for where the schema is its own", () => {
    expect(slotModelIn(moduleOf(alone), slot, files)).toBeUndefined();
    expect(slotModelIn(moduleOf(alone, alone), slot, files)).toBeUndefined();
  });

  it("is not mistaken for a model with a field of that name", () => {
    const similar: Schema = {
      $ref: "#/$defs/P",
      $defs: { P: { properties: { parameters: { $ref: "#/$defs/Q" } } }, Q: {} },
    };
    expect(slotModelIn(moduleOf(similar), slot, files)).toBeUndefined();
  });
});

describe("a schema of a whole job is refused", () => {
  it.each([
    ["in serialization mode alone", undefined, sentJob, /has no "parameters"/, "out.json"],
    [
      "in serialization mode as if it were the other",
      sentJob,
      undefined,
      /has no "param/,
      "in.json",
    ],
    ["in both modes", wholeJob(), sentJob, /serialization schema does not/, "out.json"],
    ["with the modes swapped", sentJob, wholeJob(), /are swapped/, "in.json"],
    ["in place of the serialization schema", alone, sentJob, /has no "parameters"/, "out.json"],
    [
      "beside that of another model",
      wholeJob(),
      { $ref: "#/$defs/A", $defs: { A: {} } },
      /does not/,
      "out.json",
    ],
    [
      "whose parameters are any object",
      wholeJob({ type: "object" }),
      undefined,
      /not a model/,
      "in.json",
    ],
  ] as const)("%s", (_, validation, serialization, message, file) => {
    const given = {
      ...(validation === undefined ? {} : { validation: "in.json" }),
      ...(serialization === undefined ? {} : { serialization: "out.json" }),
    };
    try {
      slotModelIn(moduleOf(validation, serialization), slot, given);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.diagnostic).toMatchObject({ code: "slot-model-left-out", file });
      expect(error.message).toMatch(message);
      expect(error.diagnostic.hint).toMatch(
        /^Record (?:the model of "parameters"|CutoutParameters) itself, not Job/,
      );
      return;
    }
    throw new Error("It was accepted.");
  });
});
