import type { ModelElement } from "../../../bundle/xml-binding.js";
import { camelCase, pascalCase } from "../../../canonical/names.js";
import { typeParameterList } from "../../../model/type-parameters.js";
import { fixedText, joinedText } from "./expression.js";
import { attributeText, contentText, type WrittenValue, type XmlContext } from "./parts.js";

/** The expression that writes a model as an element. */
export function elementExpression(
  { element, attributes = [], content }: ModelElement,
  root: string,
  value: WrittenValue,
  context: XmlContext,
): string {
  return joinedText([
    { template: `<${element}${root}` },
    ...attributes.map((attribute) => attributeText(attribute, value, context)),
    ...(content === undefined
      ? [fixedText("/>")]
      : [
          fixedText(">"),
          ...content.map((child) => contentText(child, value, context)),
          fixedText(`</${element}>`),
        ]),
  ]);
}

/** The type parameters of a model as code writes them: `<P, J>`. */
export function genericsOf(model: string, { graph }: XmlContext): string {
  return typeParameterList(graph.models.get(model)?.read);
}

/** The name in code of an element or attribute: `uws:runId` → `runId`, `mime-type` → `mimeType`. */
export function localName(name: string): string {
  return camelCase(pascalCase(name.slice(name.indexOf(":") + 1)));
}
