import type { ContentBinding, ModelElement, XmlBinding } from "../../../bundle/xml-binding.js";
import { diagnostic, type Report } from "../../../diagnostics/diagnostic.js";

/** Compares the children of each element with what the standard has: their order, and those that it requires. */
export function checkSequences({ elements }: XmlBinding, report: Report): void {
  for (const [name, element] of Object.entries(elements)) {
    if (element.sequence === undefined) continue;
    const children = (element.content ?? []).flatMap((child) => {
      const bound = child.element ?? elements[child.first ?? ""]?.element;
      return bound === undefined ? [] : [{ element: bound, child }];
    });
    const pointer = `/elements/${name}/content`;
    reportOrder(element, children, pointer, report);
    reportMissing(element, children, pointer, report);
  }
}

interface BoundChild {
  readonly element: string;
  readonly child: ContentBinding;
}

function reportOrder(
  { model, sequence = [] }: ModelElement,
  children: readonly BoundChild[],
  pointer: string,
  report: Report,
): void {
  let last = { element: "", position: -1 };
  for (const { element } of children) {
    const position = sequence.findIndex((standard) => standard.element === element);
    if (position < 0) {
      report(diagnostic("xml-element-not-in-standard", { model, element }, { pointer }));
    } else if (position < last.position) {
      report(diagnostic("xml-order", { model, element, last: last.element }, { pointer }));
    } else last = { element, position };
  }
}

function reportMissing(
  { model, sequence = [] }: ModelElement,
  children: readonly BoundChild[],
  pointer: string,
  report: Report,
): void {
  for (const { element, required } of sequence) {
    const bound = children.find((child) => child.element === element);
    if (required !== true || (bound !== undefined && bound.child.whenNull !== "omit")) continue;
    report(
      diagnostic("xml-required", { model, element, isBound: bound !== undefined }, { pointer }),
    );
  }
}
