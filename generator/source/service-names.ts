import { usageFailure } from "../diagnostics/diagnostic.js";
import { childPointer } from "../schema/json-pointer.js";
import { type JsonFile, positionOf } from "./json-file.js";

/** Names that Windows keeps for devices, whatever their ending. */
const deviceNames = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

/**
 * Checks that service names can be folders' names on every system and differ in more than their case.
 *
 * @throws Failure (usage) for the first that cannot.
 */
export function checkServiceNames(names: readonly string[], file?: JsonFile): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const problem = problemOf(name, seen.get(name.toLowerCase()));
    if (problem !== undefined) {
      const pointer = childPointer("/services", name);
      throw usageFailure({
        code: "service-name",
        ...(file === undefined ? {} : { file: file.path, pointer, ...positionOf(file, pointer) }),
        message: `${JSON.stringify(name)} cannot be a service's name: ${problem}.`,
        hint: "Use letters, digits and dashes, such as vo-cutouts.",
      });
    }
    seen.set(name.toLowerCase(), name);
  }
}

function problemOf(name: string, other: string | undefined): string | undefined {
  if (name === "") return "it is empty";
  if (!/^[A-Za-z]/.test(name)) return "it must begin with a letter";
  if (!/^[A-Za-z0-9._-]*$/.test(name))
    return "only letters, digits, `.`, `_` and `-` are allowed in it";
  if (name.endsWith(".")) return "it ends with a dot";
  if (name.length > 100) return "it is longer than 100 characters";
  if (deviceNames.test(name)) return "Windows keeps this name for a device";
  if (reserved.has(name.toLowerCase())) return "the output has a folder of this name";
  return other === undefined ? undefined : `${JSON.stringify(other)} differs from it only in case`;
}

/** Folders that are in the output already. */
const reserved: ReadonlySet<string> = new Set(["uws", "node_modules"]);
