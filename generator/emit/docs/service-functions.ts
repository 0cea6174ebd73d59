import type { Bundle } from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleOptions } from "../../source/config.js";
import { serviceOutputs, sharedOutputs } from "../job/outputs.js";
import type { OutputCode } from "../output.js";
import { type FunctionDocs, functionDocsOf } from "./function-docs.js";

/**
 * The functions that every service has, as the outputs document them.
 *
 * @param outputs - in the order of the page; one that is listed twice is documented once.
 */
export async function serviceFunctions(
  bundle: Bundle,
  shared: ModelGraph,
  options: ModuleOptions,
  outputs: readonly DocumentedOutput[] = [...serviceOutputs(bundle), ...sharedOutputs(bundle)],
): Promise<readonly FunctionDocs[]> {
  const functions: FunctionDocs[] = [];
  for (const { load } of new Set(outputs)) {
    const { documented } = await load();
    functions.push(...functionDocsOf(documented?.(shared, options) ?? []));
  }
  return functions;
}

/** An output of any module, as far as its documentation goes. */
interface DocumentedOutput {
  readonly load: () => Promise<Pick<OutputCode<never>, "documented">>;
}
