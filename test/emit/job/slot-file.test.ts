import { expect, it } from "vitest";
import type { SlotBundle } from "../../../generator/bundle/bundle.js";
import type { Model } from "../../../generator/canonical/module.js";
import { imported } from "../../../generator/code/code.js";
import { typescriptText } from "../../../generator/code/typescript.js";
import type { InputCheck } from "../../../generator/emit/job/service-slot.js";
import { serviceSlotFile } from "../../../generator/emit/job/service-slot-file.js";
import { slotFile } from "../../../generator/emit/job/slot-file.js";
import { slotNames } from "../../../generator/emit/job/slot-names.js";
import { type ModelGraph, modelGraph } from "../../../generator/model/model-graph.js";
import type { Schema } from "../../../generator/schema/schema.js";
import { asCanonical } from "../../canonical/as-canonical.js";

const header = "// header";

/** A bundle of which nothing but the slot matters. */
function bundleWith(slot: Partial<SlotBundle["slot"]>): SlotBundle {
  const wire = { model: "SentTask", property: "raw-inputs", typeParameter: "J" };
  const whole = {
    model: "Task",
    property: "given inputs",
    plural: "tasks",
    typeParameter: "P",
    wire,
    ...slot,
  };
  // Safe: nothing else of it is read.
  return { name: "tap", slot: whole } as SlotBundle;
}

function graphWith(models: { readonly [name: string]: Schema }): ModelGraph {
  const entries = Object.entries(models).map(([name, read]): [string, Model] => [
    name,
    { name, read: asCanonical(read) },
  ]);
  return modelGraph({ roots: Object.keys(models), models: new Map(entries) });
}

const plain = graphWith({ Task: { type: "object" }, SentTask: { type: "object" } });
const converted = graphWith({
  Task: { type: "object" },
  SentTask: {
    type: "object",
    properties: {
      at: { type: "string", readAs: "Date" },
      all: { type: "boolean", default: true },
    },
    required: ["at"],
  },
});

function ofBundle(graph: ModelGraph): string {
  return typescriptText(slotFile(bundleWith({}), graph, header), ".js");
}

it("names what the bundle's slot does, whatever it is called", () => {
  const text = ofBundle(plain);
  expect(text).toContain(`// header
import type { Issue, Result } from "../runtime/issues.js";
import type { Titles, Validator } from "../runtime/problems.js";
import { issuesOf } from "../runtime/validation.js";
import { readSentTask } from "./readers.js";
import type { SentTask, Task } from "./types.js";
import { titles, validateSentTask } from "./validators.js";

/** How a service's own model is validated and read. */
export interface SlotReader<P> {`);
  expect(text).toContain(`export function safeParseTaskWith<P, J>(
  input: unknown,
  slot: SlotReader<P>,
): Result<Task<P, J>> {`);
  expect(text).toContain('issuesOf(slot.validator, wireProperty, slot.titles, ["raw-inputs"])');
  expect(text).toContain("const wireModel = readSentTask(input as SentTask<J>);\n");
  expect(text).toContain(
    'return { value: { ...wireModel, "given inputs": slot.read(wireProperty as never) } };',
  );
  expect(text).toContain(
    "/** The form on the wire: the same without `given inputs`, which `raw-inputs` has as JSON. */",
  );
  expect(text).toContain(`export function serializeTaskWith<P, J>(task: Task<P, J>): SentTask<J> {
  const { "given inputs": _, ...wireModel } = task;
  return wireModel;
}`);
  expect(text).toContain('? Reflect.get(input, "raw-inputs")\n');
});

it("writes the wire's model where that has another form than it is read in", () => {
  const text = ofBundle(converted);
  expect(text).toContain('import { writeSentTask } from "./writers.js";');
  expect(text).toContain("readSentTask(input as SentTaskInput<J>)");
  expect(text).toContain(": SentTaskInput<J> {");
  expect(text).toContain("  return writeSentTask(wireModel);");
});

/** What is sent has a validator of its own. */
const ownCheck: InputCheck = {
  validator: imported("validateQueryInput", "./input-validators"),
  titles: imported("inputTitles", "./input-validators"),
};

/** The file of a service whose parameters are objects, or something else. */
function ofService(isObject: boolean, inputCheck: InputCheck | "none" = ownCheck): string {
  const names = slotNames(bundleWith({}), converted);
  const job = {
    names,
    bundleFolder: "../tap",
    type: "QueriesTask",
    model: "Query",
    read: "Query",
    wire: "QueryWire",
    input: "QueryInput",
    inputCheck: inputCheck === "none" ? undefined : inputCheck,
    isObject,
    hasXml: true,
  };
  return typescriptText(serviceSlotFile(job, "QueriesTask", header), ".js");
}

it("gives a service functions with its own model in the slot", () => {
  const text = ofService(true);
  expect(text.split("\n\n")[0]).toBe(`// header
import {
  safeParseGivenInputsWith,
  safeParseTaskWith,
  serializeTaskWith,
  type SlotReader,
} from "../tap/task.js";
import type { SentTaskInput, Task } from "../tap/types.js";
import { type TaskXmlOptions, writeGivenInputs, writeTask } from "../tap/xml.js";
import { type Result, valueOrThrow } from "../runtime/issues.js";
import { type StandardSchema, standardSchema } from "../runtime/standard-schema.js";
import type { XmlOptions } from "../runtime/xml-document.js";
import { parameterList } from "../runtime/xml-parameters.js";
import { givenInputsXml } from "./given-inputs-xml.js";
import { inputTitles, validateQueryInput } from "./input-validators.js";
import { readQuery } from "./readers.js";
import { titles, validateQuery } from "./validators.js";`);
  expect(text).toContain("Reads the given inputs alone.");
  expect(text).toContain("export type QueriesTask = Task<Query>;");
  expect(text).toContain('return valueOrThrow("Task", safeParseTask(input));');
  expect(text).toContain('return valueOrThrow("Query", safeParseGivenInputs(input));');
  expect(text).toContain("export function serializeTask(task: QueriesTask): SentTaskInput {");
  expect(text).toContain("StandardSchema<\n  SentTaskInput<QueryWire>,\n  QueriesTask\n>");
  expect(text).toContain(" * @param task - what `parseTask` gave.\n");
  expect(text).toContain('parameterList(task["given inputs"], givenInputsXml)');
});

it("checks what is sent with a validator of its own", () => {
  const text = ofService(true);
  expect(text).toContain(`const inputSlot: SlotReader<QueryInput> = {
  validator: validateQueryInput,
  titles: inputTitles,
  read: (value: QueryInput) => value,
};`);
  expect(text).toContain(`export const givenInputsInputSchema: StandardSchema<
  QueryInput,
  QueryInput
> = /* @__PURE__ */ standardSchema((input) => safeParseGivenInputsWith(input, inputSlot));`);
});

it("checks what is sent as what is read where they are the same", () => {
  const text = ofService(true, "none");
  expect(text).toContain("> = givenInputsSchema;");
  expect(text).not.toContain("inputSlot");
});

it("says of a model that is no object that it is anything to the bundle", () => {
  const text = ofService(false);
  expect(text).toContain("export type QueriesTask = Task<Query, unknown>;");
  expect(text).toContain("serializeTask(task: QueriesTask): SentTaskInput<unknown> {");
});

it("has no variable of a name that is a word of the language", () => {
  const graph = graphWith({ Case: { type: "object" }, SentTask: { type: "object" } });
  const bundle = bundleWith({ model: "Case" });
  expect(typescriptText(slotFile(bundle, graph, header), ".js")).toContain(
    'const { "given inputs": _, ...wireModel } = case2;',
  );
});
