import type { ModelElement } from "../../../bundle/xml-binding.js";
import { camelCase, pascalCase } from "../../../canonical/names.js";
import { type Code, code } from "../../../code/code.js";
import { typeParameterList, typeParametersOf } from "../../../model/type-parameters.js";
import { fixedText, joinedText } from "./expression.js";
import { attributeText, contentText, type WrittenValue, type XmlContext } from "./parts.js";

/** The expression that writes a model as an element. */
export function elementExpression(
  { element, attributes = [], content }: ModelElement,
  root: string,
  value: WrittenValue,
  context: XmlContext,
): Code {
  return joinedText([
    { template: `<${element}${root}` },
    ...attributes.map((attribute) => attributeText(attribute, value)),
    ...(content === undefined
      ? [fixedText("/>")]
      : [
          fixedText(">"),
          ...content.map((child) => contentText(child, value, context)),
          fixedText(`</${element}>`),
        ]),
  ]);
}

/** The names of the type parameters of a model. */
export function typeParameterNames(model: string, { graph }: XmlContext): readonly string[] {
  return typeParametersOf(graph.models.get(model)?.read).map(({ name }) => name);
}

/** A model's type with its type parameters: `Job<P, J>`. */
export function genericType(model: string, context: XmlContext): Code {
  const type = context.ofBundle(model, "types");
  return code`${type}${typeParameterList(context.graph.models.get(model)?.read)}`;
}

/** The name in code of an element or attribute: `uws:runId` → `runId`, `mime-type` → `mimeType`. */
export function localName(name: string): string {
  return camelCase(pascalCase(name.slice(name.indexOf(":") + 1)));
}
