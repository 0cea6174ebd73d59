import type { Output } from "../output.js";
import type { ModuleContext } from "./module-context.js";

/** What is generated for every module; a new output is a file, or a folder, and a line here. */
export const moduleOutputs: readonly Output<ModuleContext>[] = [
  {
    name: "readers",
    load: async () => (await import("./readers.js")).readersOutput,
  },
  {
    name: "schemas",
    reservedNames: ["StandardResult", "StandardSchema"],
    load: async () => (await import("./schemas.js")).schemasOutput,
  },
  {
    name: "types",
    load: async () => (await import("./types.js")).typesOutput,
  },
  {
    name: "validators",
    reservedNames: ["Issue", "Problem", "Result", "Titles", "SchemaError", "Validator"],
    load: async () => (await import("./validators.js")).validatorsOutput,
  },
  {
    name: "writers",
    load: async () => (await import("./writers.js")).writersOutput,
  },
];
