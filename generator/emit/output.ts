import type {
  CodeFile,
  Declaration,
  ExportDeclaration,
  ExportedName,
} from "../code/declaration.js";
import type { ModelGraph } from "../model/model-graph.js";
import type { ModuleOptions } from "../source/config.js";
import type { OptionSchemas } from "../source/config-schema.js";

/** What is known of an output before it is loaded. */
export interface OutputFacts {
  readonly name: string;
  /** The types that its files declare or import beside the models, whose names no model may have. */
  readonly reservedNames?: readonly string[];
  /** The properties of the config that it alone reads; the config's schema has them from here. */
  readonly options?: Partial<OptionSchemas>;
}

/** One thing that is generated for a module: a line in a registry, with its code in a folder of its own. */
export interface Output<Context> extends OutputFacts {
  /** Loads what writes it: what is wrong with the schemas is said without waiting for that. */
  readonly load: () => Promise<OutputCode<Context>>;
}

/** What writes the files of an output. */
export interface OutputCode<Context> {
  /** Its files; none where the module has nothing of the kind. */
  readonly files: (context: Context) => NamedFiles | Promise<NamedFiles>;
  /** What the module's index exports of them. */
  readonly exports?: (context: Context) => readonly ExportDeclaration[];
  /**
   * The functions and constants that users call, for the documentation that all services share: the generated
   * declarations, with type parameters in place of a service's own types.
   */
  readonly documented?: (shared: ModelGraph, options: ModuleOptions) => readonly Declaration[];
}

/** The options of all outputs together. */
export function optionsOf(outputs: readonly Pick<OutputFacts, "options">[]): OptionSchemas {
  return {
    project: Object.assign({}, ...outputs.map(({ options }) => options?.project)),
    service: Object.assign({}, ...outputs.map(({ options }) => options?.service)),
  };
}

/** The declarations of a file that an index exports. */
export function exportedDeclarations(
  { declarations }: CodeFile,
  exports: readonly ExportedName[],
): readonly Declaration[] {
  const names = new Set(exports.map(({ name }) => name));
  return declarations.filter((declaration) => "name" in declaration && names.has(declaration.name));
}

/** Files by their path in the module's folder, without ending. */
export type NamedFiles = readonly (readonly [path: string, file: CodeFile])[];

/** The files of some outputs, and what an index exports of them, in the order of the files. */
export async function filesOf<Context>(
  outputs: readonly Output<Context>[],
  context: Context,
): Promise<{ readonly files: NamedFiles; readonly exports: readonly ExportDeclaration[] }> {
  const files: (readonly [string, CodeFile])[] = [];
  const exports: ExportDeclaration[] = [];
  for (const { load } of outputs) {
    const code = await load();
    files.push(...(await code.files(context)));
    exports.push(...(code.exports?.(context) ?? []));
  }
  return {
    files,
    exports: exports.toSorted((left, right) => (left.from < right.from ? -1 : 1)),
  };
}
