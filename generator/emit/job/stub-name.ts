import { type Target, targetOf, targets } from "../../code/target-names.js";

/** The name of the stub in a service's folder: the one file there that is the service's own. */
export function stubName(target: Target): string {
  return `parameters-xml${targetOf(target).ending}`;
}

/** The names that it has with any target. */
export function stubNames(): readonly string[] {
  return targets.map(({ name }) => stubName(name));
}
