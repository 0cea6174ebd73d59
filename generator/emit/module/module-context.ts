import type { ExportedName } from "../../code/declaration.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleOptions } from "../../source/config.js";
import type { SchemaConstant } from "./schemas.js";

/** A module whose files are written. */
export interface ModuleContext {
  readonly graph: ModelGraph;
  /** What the config says of the module. */
  readonly options: ModuleOptions;
  /** The comment at the top of each file. */
  readonly header: string;
  /** The JSON Schemas that users may import. */
  readonly schemas: readonly SchemaConstant[];
  /** The writers that users may call. */
  readonly writers: readonly ExportedName[];
}

/** The file with a module's types, seen from the others. */
export const typesFile = "./types";
