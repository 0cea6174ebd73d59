import type { Node } from "../../../model/node.js";
import type { CopyContext } from "./context.js";
import { conversionCode } from "./direction.js";

/** How a value is converted. */
export interface Converted {
  readonly test: string;
  readonly expression: string;
}

/** The conversion of a value, whose functions are noted. */
export function converting(node: Node, value: string, context: CopyContext): Converted | undefined {
  const code = conversionCode(node, value, context.direction);
  for (const name of code?.calls ?? []) context.runtime.add(name);
  return code;
}

/** The conversion whose test a value passes, or what else it is. */
export function chained(conversions: readonly Converted[], otherwise: string): string {
  return conversions.reduceRight(
    (rest, { test, expression }) => `${test} ? ${expression} : ${rest}`,
    otherwise,
  );
}
