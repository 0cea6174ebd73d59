import { firstNames } from "./phrases.js";

/** Why the model that fills a slot cannot be found in the schemas of the model with the slot. */
export type SlotProblem =
  | "left out"
  | "swapped"
  | "not a model"
  /** The model that the validation schema has there, and the other schema does not. */
  | { readonly notSent: string };

/** What the models of a schema lack, for code to be generated from them. */
export const modelsCatalog = {
  "no-parameters-model": {
    kind: "schema",
    meaning: "The schema of a service has no model.",
    message: "The schema has no model.",
  },
  "two-parameters-models": {
    kind: "schema",
    meaning: "The two schemas of a service are of different models.",
    message: ({
      service,
      models,
    }: {
      readonly service: string;
      readonly models: readonly string[];
    }): string =>
      `The two schemas of the service ${service} are of different models: ${models.join(" and ")}.`,
    hint: "Record both modes of the same model.",
  },
  "slot-model-left-out": {
    kind: "schema",
    meaning:
      "A schema is of the model with the slot, and what fills the slot cannot be found in it.",
    message: ({
      model,
      property,
      problem,
    }: {
      readonly model: string;
      /** The property that is the slot. */
      readonly property: string;
      readonly problem: SlotProblem;
    }): string => slotProblem(model, property, problem),
    hint: ({
      model,
      property,
      problem,
    }: {
      readonly model: string;
      readonly property: string;
      readonly problem: SlotProblem;
    }): string => {
      const filling = typeof problem === "string" ? `the model of "${property}"` : problem.notSent;
      return `Record ${filling} itself, not ${model}: model_json_schema(mode="validation") and mode="serialization".`;
    },
  },
  "two-models-of-one-name": {
    kind: "schema",
    meaning: "Two different models would have the same name.",
    message: ({ name }: { readonly name: string }): string =>
      `Two different models have the name ${name}.`,
    hint: "Record the schemas from the same release, or rename one model.",
  },
  "reference-to-nowhere": {
    kind: "schema",
    meaning: "A `$ref` leads to a place that the document does not have.",
    message: ({ $ref }: { readonly $ref: string }): string =>
      `The $ref ${JSON.stringify($ref)} leads nowhere: the document has no schema there.`,
    hint: ({
      $ref,
      defined,
    }: {
      readonly $ref: string;
      /** The names under `$defs`. */
      readonly defined: readonly string[];
    }): string => {
      if (!$ref.startsWith("#/$defs/")) return "Record the schema again.";
      return defined.length === 0
        ? "The document defines nothing under $defs."
        : `It defines: ${firstNames(defined)}.`;
    },
  },
  "reference-outside": {
    kind: "schema",
    meaning: "A `$ref` leads to another file or to the network.",
    message: ({ $ref }: { readonly $ref: string }): string =>
      `The $ref ${JSON.stringify($ref)} leads to ${isOnHost($ref) ? "another host" : "another file"}, which is never fetched or read.`,
    hint: "Put what it refers to into this document, under $defs.",
  },
  "reference-endless": {
    kind: "schema",
    meaning: "A `$ref` leads back to itself before any value is looked into.",
    message: ({ $ref }: { readonly $ref: string }): string =>
      `The $ref ${JSON.stringify($ref)} leads back to where it stands before any value is looked into.`,
    hint: "Let it refer to another schema, or stand under properties or items of this one.",
  },
  "reference-dynamic": {
    kind: "schema",
    meaning: "Where a `$dynamicRef` leads depends on the value.",
    message: ({
      $dynamicRef,
      count,
    }: {
      readonly $dynamicRef: string;
      /** How many schemas it may lead to. */
      readonly count: number;
    }): string =>
      `The $dynamicRef ${JSON.stringify($dynamicRef)} leads to ${count} schemas, depending on the value.`,
    hint: "Say which one is meant with a $ref. Pydantic never writes a $dynamicRef.",
  },
  "default-without-end": {
    kind: "schema",
    meaning: "A default has itself inside it once its own defaults are filled in.",
    message: ({ name }: { readonly name: string }): string =>
      `The default of ${JSON.stringify(name)} has itself inside it, without end, once it is filled in.`,
    hint: "Give the default in full, or let it be null.",
  },
  "slot-model-missing": {
    kind: "schema",
    meaning: "The slot of a bundle names a model that is not among its schemas.",
    message: ({ name }: { readonly name: string }): string =>
      `The bundle's slot names the model ${name}, which is not among its schemas.`,
    hint: ({ known }: { readonly known: readonly string[] }): string =>
      `It has: ${known.join(", ")}.`,
  },
  "slot-property-missing": {
    kind: "schema",
    meaning: "The slot of a bundle names a property that its model lacks.",
    message: ({ model, property }: { readonly model: string; readonly property: string }): string =>
      `The bundle's slot names the property ${property} of ${model}, which is not there.`,
    hint: "Correct the slot in bundle.json, or record the schemas again.",
  },
} as const;

function slotProblem(model: string, property: string, problem: SlotProblem): string {
  const excluded = "Pydantic leaves a field with exclude=True out of the serialization schema";
  switch (problem) {
    case "left out":
      return `The schema of ${model} has no "${property}": ${excluded}.`;
    case "swapped":
      return `The schemas of ${model} are swapped: "${property}" is in the serialization schema, and not in the validation schema.`;
    case "not a model":
      return `The "${property}" of ${model} is not a model with a name.`;
    default:
      return `The validation schema of ${model} has ${problem.notSent}, and the serialization schema does not: ${excluded}.`;
  }
}

function isOnHost($ref: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test($ref) || $ref.startsWith("//");
}
