import type { Slot } from "../../bundle/slot.js";
import type {
  AttributeBinding,
  ContentBinding,
  ModelElement,
  XmlBinding,
} from "../../bundle/xml-binding.js";
import { code, type Inline, inline } from "../../markdown/markdown-text.js";
import { enumerated, line } from "../../markdown/page-parts.js";
import type { Node } from "../../model/node.js";
import { acceptsNull } from "../../model/nullability.js";

/** The elements that a model is written as, in words; nothing for a model that has none. */
export function modelXmlWords(model: string, xml: XmlBinding): Inline {
  const elements = elementsOf(model, xml).map(({ element }) => code(element));
  return elements.length === 0 ? [] : line("XML: ", enumerated(elements, "and"));
}

/** Where a field stands in XML, in words; nothing for a field of a model that has no element. */
export function fieldXmlWords(
  model: string,
  { name: field, node }: { readonly name: string; readonly node: Node },
  { xml, slot }: { readonly xml: XmlBinding; readonly slot: Slot },
): Inline {
  const about: About = { field, isNullable: acceptsNull(node), slotProperty: slot.property, xml };
  const places = elementsOf(model, xml).flatMap((element) => [
    ...(element.attributes ?? []).flatMap((binding) => attributeWords(binding, element, about)),
    ...(element.content ?? []).flatMap((binding) => contentWords(binding, element, about)),
  ]);
  if (places.length > 0) return enumerated(places, "and");
  const [reason] = elementsOf(model, xml).flatMap(({ unbound }) =>
    unbound !== undefined && Object.hasOwn(unbound, field) ? (unbound[field] ?? []) : [],
  );
  return reason === undefined ? [] : line("none. ", inline(reason));
}

interface About {
  readonly field: string;
  readonly isNullable: boolean;
  readonly slotProperty: string;
  readonly xml: XmlBinding;
}

function elementsOf(model: string, { elements }: XmlBinding): readonly ModelElement[] {
  return Object.values(elements).filter((element) => element.model === model);
}

function attributeWords(binding: AttributeBinding, within: ModelElement, about: About): Inline[] {
  const attribute = line("attribute ", code(binding.attribute), " of ", code(within.element));
  if (binding.present === about.field) return [line(attribute, ", which says whether it is there")];
  return binding.property === about.field ? [line(attribute, nullWords(binding, about))] : [];
}

function contentWords(binding: ContentBinding, within: ModelElement, about: About): Inline[] {
  const { field, slotProperty, xml } = about;
  const { element, property, parts = [] } = binding;
  const named = line("element ", code(element ?? ""));
  if (binding.slot === true) return field === slotProperty ? [named] : [];
  if (parts.some((part) => part.property === field)) {
    const others = parts.flatMap((part) =>
      part.property === undefined || part.property === field ? [] : [code(part.property)],
    );
    const beside = others.length === 0 ? [] : line(", together with ", enumerated(others, "and"));
    return [line(named, " in ", code(within.element), beside)];
  }
  if (property !== field) return [];
  if (binding.first !== undefined) {
    return [line("element ", memberElement(binding.first, xml), ", made from the first one")];
  }
  if (binding.each !== undefined) {
    return [line(named, " with one ", memberElement(binding.each, xml), " for each")];
  }
  return [line(named, nullWords(binding, about))];
}

function memberElement(name: string, { elements }: XmlBinding): Inline {
  return code((Object.hasOwn(elements, name) ? elements[name]?.element : undefined) ?? name);
}

function nullWords({ whenNull }: { readonly whenNull?: string }, about: About): Inline {
  if (whenNull === undefined || !about.isNullable) return [];
  if (whenNull === "omit") return line(", left out for null");
  if (whenNull === "nil") return line(", ", code('xsi:nil="true"'), " for null");
  return line(", ", code(whenNull), " for null");
}
