/** Where an XML binding fits neither its models nor the standard. */
export const xmlBindingCatalog = {
  "xml-model-missing": {
    kind: "error",
    meaning: "An element of the XML binding is of a model that is not there.",
    message: ({ element, model }: { readonly element: string; readonly model: string }): string =>
      `The XML binding's element ${element} is of the model ${model}, which the bundle does not have.`,
    hint: "Correct xml-binding.json.",
  },
  "xml-binding-without-field": {
    kind: "error",
    meaning: "The XML binding names a property that is not there.",
    message: ({ model, property }: { readonly model: string; readonly property: string }): string =>
      `The XML binding of ${model} names the property ${property}, which is not there.`,
    hint: "Remove it from xml-binding.json, or correct its name.",
  },
  "xml-element-missing": {
    kind: "error",
    meaning: "The XML binding names a member that it does not have.",
    message: ({ element, member }: { readonly element: string; readonly member: string }): string =>
      `The XML binding's element ${element} has members ${member}, which the table does not have.`,
    hint: "Correct xml-binding.json.",
  },
  "xml-read-type-taken": {
    kind: "error",
    meaning: "What an element is read as has the name of something else.",
    message: ({
      element,
      type,
      other,
    }: {
      readonly element: string;
      readonly type: string;
      /** The element that has the type's name; undefined where a model has it. */
      readonly other: string | undefined;
    }): string =>
      `The XML binding's element ${element} is read as ${type}, a name that ${other === undefined ? "a model has" : `the element ${other} has`} already.`,
    hint: "Correct xml-binding.json.",
  },
  "xml-read-field-taken": {
    kind: "error",
    meaning: "Two parts of an element would be read as the same field.",
    message: ({
      element,
      parts,
      field,
    }: {
      readonly element: string;
      readonly parts: readonly [string, string];
      readonly field: string;
    }): string =>
      `In the XML binding's element ${element}, ${parts[0]} and ${parts[1]} are both read as ${field}.`,
    hint: "Correct xml-binding.json.",
  },
  "xml-order": {
    kind: "error",
    meaning: "The XML binding has elements in another order than the standard.",
    message: ({
      model,
      element,
      last,
    }: {
      readonly model: string;
      readonly element: string;
      /** The element before it. */
      readonly last: string;
    }): string =>
      `In the XML binding of ${model}, ${element} stands after ${last}; the standard has it before.`,
    hint: "Move it in xml-binding.json.",
  },
  "xml-required": {
    kind: "warning",
    meaning: "The XML binding can leave out what the standard requires.",
    message: ({
      model,
      element,
      isBound,
    }: {
      readonly model: string;
      readonly element: string;
      readonly isBound: boolean;
    }): string =>
      `The XML binding of ${model} ${isBound ? "leaves out where it is null" : "does not have"} the element ${element}, which the standard requires.`,
    hint: 'Bind it in xml-binding.json; `"whenNull": "nil"` writes it without a value.',
  },
  "xml-binding-missing": {
    kind: "warning",
    meaning: "A property has no XML binding yet, so XML does not have it.",
    message: ({ model, property }: { readonly model: string; readonly property: string }): string =>
      `The property ${property} of ${model} has no XML binding yet, so XML does not have it.`,
    hint: "Bind it in xml-binding.json, or say there under `unbound` why no element has it.",
  },
  "xml-element-not-in-standard": {
    kind: "info",
    meaning: "The XML binding has an element of its own.",
    message: ({ model, element }: { readonly model: string; readonly element: string }): string =>
      `The XML binding of ${model} has the element ${element}, which the standard does not have.`,
    hint: "Others may not understand it. Use an element in which the standard allows any content.",
  },
} as const;
