import type { CanonicalModule } from "../../../canonical/module.js";
import { referencedName } from "../../../canonical/references.js";
import type { Schema } from "../../../schema/schema.js";
import { flavoursOf } from "../forms.js";
import { writing } from "./direction.js";
import { copyExpression } from "./expressions.js";

/**
 * The expression of a scalar that was read, in the form that it has on the wire.
 *
 * @param runtime - the runtime's functions that the code calls; those of this expression are added.
 */
export function wireForm(
  schema: Schema,
  value: string,
  module: CanonicalModule,
  runtime: Set<string>,
): string {
  const { $ref } = schema;
  const scalar =
    $ref === undefined ? schema : (module.models.get(referencedName($ref))?.read ?? schema);
  const context = {
    module,
    direction: writing,
    flavours: flavoursOf(module),
    copied: new Set<string>(),
    runtime,
    types: new Set<string>(),
    validators: new Set<string>(),
    unions: new Map<string, string>(),
    unionName: () => "",
  };
  return copyExpression(scalar, value, context) ?? value;
}
