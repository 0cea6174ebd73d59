// Stands in for the generated file of this name when the templates are type-checked.
import type { Titles, Validator } from "../runtime/problems.js";

/** The fields' titles, for messages. */
export const titles: Titles = {};

/** Whether a value may be the parameters on the wire. */
export const validateServiceParameters: Validator = (value) => typeof value === "object";
