import type { Issue, Result } from "../runtime/issues.js";
import type { Titles, Validator } from "../runtime/problems.js";
import { issuesOf } from "../runtime/validation.js";
import { readWireModel } from "./readers.js";
import type { SlotModel, WireJson, WireModelInput } from "./types.js";
import { titles, validateWireModel } from "./validators.js";
import { writeWireModel } from "./writers.js";

/** How a service's own model is validated and read. */
export interface SlotReader<P> {
  readonly validator: Validator;
  readonly titles: Titles;
  /** Reads a value that the validator has accepted. */
  readonly read: (value: never) => P;
}

/** Validates and reads a `SlotModel` from its form on the wire, with the service's model in its slot. */
export function safeParseSlotModelWith<P, J>(
  input: unknown,
  slot: SlotReader<P>,
): Result<SlotModel<P, J>> {
  const issues: Issue[] = [...issuesOf(validateWireModel, input, titles)];
  const wireProperty = wirePropertyOf(input);
  if (wireProperty !== undefined) {
    issues.push(...issuesOf(slot.validator, wireProperty, slot.titles, ["wire_property"]));
  }
  if (issues.length > 0) return { issues };
  // Safe: both validators have just accepted the value.
  const wireModel = readWireModel(input as WireModelInput<J>);
  return { value: { ...wireModel, slot_property: slot.read(wireProperty as never) } };
}

/** Validates and reads the service's own model. */
export function safeParseSlotPropertyWith<P>(input: unknown, slot: SlotReader<P>): Result<P> {
  const issues = issuesOf(slot.validator, input, slot.titles);
  // Safe: the validator has just accepted the value.
  return issues.length > 0 ? { issues } : { value: slot.read(input as never) };
}

/** The form on the wire: the same without `slot_property`, which `wire_property` has as JSON. */
export function serializeSlotModelWith<P, J>(slotModel: SlotModel<P, J>): WireJson<J> {
  const { slot_property: _, ...wireModel } = slotModel;
  return writeWireModel(wireModel);
}

function wirePropertyOf(input: unknown): unknown {
  return typeof input === "object" && input !== null
    ? Reflect.get(input, "wire_property")
    : undefined;
}
