import fastCheck from "fast-check";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import type { ModelGraph } from "../../generator/model/model-graph.js";
import type { Schema } from "../../generator/schema/schema.js";
import { documents } from "../canonical/arbitraries.js";
import { throughFile } from "../soundness/json-text.js";
import { graphOf } from "../soundness/judge.js";

/**
 * Checks something of the graphs of random documents that went through all passes: of half of them with one document
 * for both forms, of the others with one for each. What cannot be generated from is left out.
 */
export function forRandomGraphs(check: (graph: ModelGraph) => void, runs = 100): void {
  const serializations = fastCheck.option(documents, { freq: 2 });
  fastCheck.assert(
    fastCheck.property(documents, serializations, (validation, serialization) => {
      const graph = randomGraph(validation, serialization ?? undefined);
      fastCheck.pre(graph !== undefined);
      check(graph);
    }),
    { numRuns: runs },
  );
}

function randomGraph(validation: Schema, serialization?: Schema): ModelGraph | undefined {
  const both = { validation, ...(serialization === undefined ? {} : { serialization }) };
  const files = Object.entries(both).map(([mode, schema]) => [mode, throughFile(schema)]);
  try {
    return graphOf({ name: "random", instances: [], ...Object.fromEntries(files) }, []);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return undefined;
  }
}
