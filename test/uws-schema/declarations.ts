import {
  anyUri,
  boolean,
  dateTime,
  enumeration,
  int,
  long,
  type SimpleType,
  string,
  tokens,
} from "./simple-types.js";

/** What an element may be: the rules of UWS 1.1 (appendix A), written down anew. */
export interface ElementType {
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  /** The namespace of further attributes, which may be anything. */
  readonly otherAttributes?: string;
  readonly content: Content;
}

/** What is inside an element. */
export type Content =
  | { readonly text: SimpleType }
  | { readonly children: readonly ChildRule[] }
  /** Nothing at all, or text alone, or any elements but no text. */
  | "nothing"
  | "any text"
  | "any elements";

/** A child element, in the order of the table. */
export interface ChildRule {
  readonly name: string;
  readonly type: ElementType;
  readonly least: 0 | 1;
  readonly most: 1 | "any number";
  readonly isNillable: boolean;
}

/** An attribute. */
export interface AttributeRule {
  readonly type: SimpleType;
  readonly isRequired: boolean;
}

const optional = (type: SimpleType): AttributeRule => ({ type, isRequired: false });
const required = (type: SimpleType): AttributeRule => ({ type, isRequired: true });

const one = (name: string, type: ElementType | SimpleType): ChildRule => ({
  ...{ name, least: 1, most: 1, isNillable: false },
  type: typeof type === "function" ? { content: { text: type } } : type,
});
const oneOrNone = (name: string, type: ElementType | SimpleType): ChildRule => ({
  ...one(name, type),
  least: 0,
});
const nillable = (rule: ChildRule): ChildRule => ({ ...rule, isNillable: true });

const listOf = (
  name: string,
  type: ElementType,
  attributes: ElementType["attributes"] = {},
): ElementType => ({
  attributes,
  content: { children: [{ ...oneOrNone(name, type), most: "any number" }] },
});

const phase = enumeration(
  ...["PENDING", "QUEUED", "EXECUTING", "COMPLETED", "ERROR"],
  ...["UNKNOWN", "HELD", "SUSPENDED", "ABORTED", "ARCHIVED"],
);

const xlinkType = tokens("simple", "extended", "locator", "arc", "resource", "title");
const reference = { "xlink:type": optional(xlinkType), "xlink:href": optional(anyUri) };

const parameters = listOf("uws:parameter", {
  attributes: { id: required(string), byReference: optional(boolean), isPost: optional(boolean) },
  content: "any text",
});

const results = listOf("uws:result", {
  attributes: {
    ...reference,
    id: required(string),
    size: optional(long),
    "mime-type": optional(string),
  },
  otherAttributes: "urn:uwscustom",
  content: "nothing",
});

const errorSummary: ElementType = {
  attributes: { type: required(enumeration("transient", "fatal")), hasDetail: required(boolean) },
  content: { children: [one("uws:message", string)] },
};

const job: ElementType = {
  attributes: { version: optional(string) },
  content: {
    children: [
      one("uws:jobId", string),
      oneOrNone("uws:runId", string),
      nillable(one("uws:ownerId", string)),
      one("uws:phase", phase),
      nillable(oneOrNone("uws:quote", dateTime)),
      oneOrNone("uws:creationTime", dateTime),
      nillable(one("uws:startTime", dateTime)),
      nillable(one("uws:endTime", dateTime)),
      one("uws:executionDuration", int),
      nillable(one("uws:destruction", dateTime)),
      oneOrNone("uws:parameters", parameters),
      one("uws:results", results),
      oneOrNone("uws:errorSummary", errorSummary),
      oneOrNone("uws:jobInfo", { content: "any elements" }),
    ],
  },
};

const jobref: ElementType = {
  attributes: { ...reference, id: required(string) },
  content: {
    children: [
      one("uws:phase", phase),
      oneOrNone("uws:runId", string),
      nillable(oneOrNone("uws:ownerId", string)),
      oneOrNone("uws:creationTime", dateTime),
    ],
  },
};

/** The elements that a document may have as its root. */
export const documents: ReadonlyMap<string, ElementType> = new Map([
  ["uws:job", job],
  ["uws:jobs", listOf("uws:jobref", jobref, { version: optional(string) })],
  ["uws:results", results],
  ["uws:parameters", parameters],
]);

/** The attributes that have rules wherever they are, if only on an element that has none itself. */
export const everywhere: Readonly<Record<string, SimpleType>> = {
  "xlink:type": xlinkType,
  "xlink:href": anyUri,
};
