/** What the page of a service needs of the code that was generated for it. */
export interface ServiceScript {
  /** Where the generated code is imported from. */
  readonly module: string;
  /** What can be pasted, by the names that the page has for it. */
  readonly kinds: ReadonlyMap<string, InputKind>;
}

/** Something that can be pasted: how it is read, and how it is written. */
export interface InputKind {
  /** The type of what is read, and the name of a variable that has it. */
  readonly type: string;
  readonly variable: string;
  /** Reads it, as JSON or as the text of an XML document. */
  readonly parse: (input: unknown) => Outcome;
  /** Whether it is pasted as XML. */
  readonly isXml?: boolean;
  /** Writes it for the wire; without it, what is read is shown as it is. */
  readonly toJson?: ((value: never) => unknown) | undefined;
  readonly toXml?: ((value: never, layout: XmlLayout) => string) | undefined;
  /** The property that is made from another on the wire, and that one. */
  readonly slot?: { readonly property: string; readonly wireProperty: string } | undefined;
}

/** What the generated functions that do not throw return. */
export interface Outcome {
  readonly value?: unknown;
  readonly issues?: readonly ServiceIssue[] | undefined;
}

/** What is wrong, as the generated code says it. */
export interface ServiceIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly rule: string;
  /** Where, in a document that is XML. */
  readonly line?: number;
  readonly column?: number;
}

interface XmlLayout {
  readonly declaration: boolean;
  readonly indentation: string;
}
