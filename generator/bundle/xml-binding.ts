/** How a bundle's models are written as XML: the file `xml-binding.json`, checked against its schema. */
export interface XmlBinding {
  readonly standard: string;
  readonly namespaces: { readonly [prefix: string]: string };
  readonly elements: { readonly [name: string]: ModelElement };
  readonly documents: {
    /** The element of the slot's model. */
    readonly model: string;
    readonly results: ListDocument;
    readonly list: ListDocument;
    /** The element for what fills the slot, and that of each part of it. */
    readonly slot: { readonly element: string; readonly each: string };
  };
}

/** A model as an element. */
export interface ModelElement {
  readonly model: string;
  readonly element: string;
  readonly description?: string;
  /** The type of the element as it is read; a description's own name comes first. */
  readonly readAs?: string;
  /** The children that the standard has, in its order, and which of them it requires. */
  readonly sequence?: readonly { readonly element: string; readonly required?: true }[];
  readonly attributes?: readonly AttributeBinding[];
  readonly content?: readonly ContentBinding[];
  /** Properties that no element has, each with the reason. */
  readonly unbound?: { readonly [property: string]: string };
}

/** A document with one element for each member of a list. */
export interface ListDocument {
  readonly element: string;
  readonly attributes?: readonly AttributeBinding[];
  readonly each: string;
}

/** The XML Schema types that values are written as. */
export type ValueType = "string" | "dateTime" | "int" | "long" | "boolean";

/** An attribute and where its value comes from. */
export interface AttributeBinding {
  readonly attribute: string;
  readonly text?: string;
  readonly property?: string;
  readonly present?: string;
  readonly type?: ValueType | "link" | "path";
  readonly option?: string;
  readonly whenNull?: string;
  /** Whether it is read though its text is the same in all that is written. */
  readonly read?: true;
  readonly required?: true;
  readonly note?: string;
}

/** A child element and where its content comes from. */
export interface ContentBinding {
  readonly element?: string;
  readonly property?: string;
  readonly type?: ValueType;
  readonly whenNull?: string;
  readonly slot?: true;
  readonly each?: string;
  readonly first?: string;
  readonly parts?: readonly { readonly property?: string; readonly text?: string }[];
  /** Whether the element is read as the document has it, and never written. */
  readonly sourceText?: true;
  readonly required?: true;
  readonly note?: string;
}
