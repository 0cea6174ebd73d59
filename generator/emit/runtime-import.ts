import { type Fragment, imported } from "../code/code.js";

/** The folder of the runtime, seen from the folder of a module. */
export const runtimeFolder = "../runtime";

/** A name that one of the runtime's files exports. */
export function ofRuntime(name: string, file: string): Fragment {
  return imported(name, `${runtimeFolder}/${file}`);
}
