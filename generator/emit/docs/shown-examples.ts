import { nodeIn } from "../../model/forms.js";
import type { Model } from "../../model/model-graph.js";
import type { Json } from "../../schema/schema.js";
import type { DocumentedField } from "./fields.js";
import type { PageScope } from "./page-scope.js";

/** The examples of a field that are right where it is read or where it is written; others would only mislead. */
export function fieldExamples(
  { node, isRead, written }: DocumentedField,
  { accepts }: PageScope,
): readonly Json[] {
  const { examples } = node.annotations;
  return examples.filter(
    (example) =>
      accepts[isRead ? "read" : "written"](node, example) ||
      (written != null && accepts.written(written.node, example)),
  );
}

/** The same for a model as a whole. */
export function modelExamples(model: Model, { accepts }: PageScope): readonly Json[] {
  const examples = nodeIn(model, "read")?.annotations.examples ?? [];
  return examples.filter((example) =>
    (["read", "written"] as const).some((side) => {
      const node = model[side];
      return node !== undefined && accepts[side](node, example);
    }),
  );
}
