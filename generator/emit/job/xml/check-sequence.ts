import type { Report } from "../../../diagnostics/diagnostic.js";
import type { ContentBinding, ModelElement, XmlBinding } from "./binding.js";

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
      report({
        code: "xml-element-not-in-standard",
        severity: "info",
        pointer,
        message: `The XML binding of ${model} has the element ${element}, which the standard does not have.`,
        hint: "Others may not understand it; jobInfo is where the standard has room.",
      });
    } else if (position < last.position) {
      report({
        code: "xml-order",
        severity: "error",
        pointer,
        message: `In the XML binding of ${model}, ${element} stands after ${last.element}; the standard has it before.`,
        hint: "Move it in xml-binding.json.",
      });
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
    const what = bound === undefined ? "does not have" : "leaves out where it is null";
    report({
      code: "xml-required",
      severity: "warning",
      pointer,
      message: `The XML binding of ${model} ${what} the element ${element}, which the standard requires.`,
      hint: 'Bind it in xml-binding.json; `"whenNull": "nil"` writes it without a value.',
    });
  }
}
