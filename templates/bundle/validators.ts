// Stands in for the generated file of this name when the templates are type-checked.
import type { Titles, Validator } from "../runtime/problems.js";

/** The fields' titles, for messages. */
export const titles: Titles = {};

/** Whether a value may be a `WireModel` on the wire. */
export const validateWireModel: Validator = (value) => typeof value === "object" && value !== null;
