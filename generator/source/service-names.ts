import type { ServiceNameProblem } from "../diagnostics/catalog/config.js";
import { failure } from "../diagnostics/diagnostic.js";
import { childPointer } from "../schema/json-pointer.js";
import { type JsonFile, placeIn } from "./json-file.js";

/** Names that Windows keeps for devices, whatever their ending. */
const deviceNames = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

/**
 * Checks that service names can be folders' names on every system and differ in more than their case.
 *
 * @param bundleName - the bundle's name, which is also its folder's; undefined where it is not known yet.
 * @throws Failure (usage) for the first that cannot.
 */
export function checkServiceNames(
  names: readonly string[],
  bundleName: string | undefined,
  file?: JsonFile,
): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const problem = problemOf(name, bundleName, seen.get(name.toLowerCase()));
    if (problem !== undefined) {
      throw failure(
        "service-name",
        { name, problem },
        file === undefined ? {} : placeIn(file, childPointer("/services", name)),
      );
    }
    seen.set(name.toLowerCase(), name);
  }
}

function problemOf(
  name: string,
  bundleName: string | undefined,
  other: string | undefined,
): ServiceNameProblem | undefined {
  if (name === "") return "empty";
  if (!/^[A-Za-z]/.test(name)) return "first character";
  if (!/^[A-Za-z0-9._-]*$/.test(name)) return "characters";
  if (name.endsWith(".")) return "dot at the end";
  if (name.length > 100) return "length";
  if (deviceNames.test(name)) return "device";
  if ([bundleName, "node_modules", "runtime"].includes(name.toLowerCase()))
    return "folder of the output";
  return other === undefined ? undefined : { other };
}
