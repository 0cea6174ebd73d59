import type { Json, ReadAs, Schema } from "../schema/schema.js";
import type { Annotations } from "./annotations.js";
import type { Model } from "./model-graph.js";

/**
 * What a place in a model accepts: one kind of value, or several put together. Whoever reads a node switches on its
 * `kind` and ends with `assertNever`, so that a new kind is a compile error everywhere.
 */
export type Node =
  | ReferenceNode
  | LiteralsNode
  | NullNode
  | BooleanNode
  | NumberNode
  | StringNode
  | ListNode
  | TupleNode
  | DictionaryNode
  | ObjectNode
  | UnionNode
  | IntersectionNode
  | TypeParameterNode
  | AnyNode
  | ConditionNode
  | NeverNode;

/** What every node has. */
export interface NodeBase {
  readonly annotations: Annotations;
  /** The canonical JSON Schema that says the same: for judges of values and as output, never to be interpreted. */
  readonly schema: Schema;
}

/** A model in the place of a type. */
export interface ReferenceNode extends NodeBase {
  readonly kind: "reference";
  readonly model: Model;
  /** What the model is in the form that the reference stands in. */
  readonly target: Node;
}

/** A closed set of values, one or more: `const` and `enum`. */
export interface LiteralsNode extends NodeBase {
  readonly kind: "literals";
  readonly values: readonly Json[];
  /** Whether there is one value and no choice: `const`. */
  readonly isConstant: boolean;
  /** Of keys, which are texts: the model with the numbers that these are the texts of. */
  readonly textsOf: Node | undefined;
  readonly readAs: ReadAs | undefined;
}

export interface NullNode extends NodeBase {
  readonly kind: "null";
  readonly readAs: ReadAs | undefined;
}

export interface BooleanNode extends NodeBase {
  readonly kind: "boolean";
}

export interface NumberNode extends NodeBase {
  readonly kind: "number";
  readonly isInteger: boolean;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly exclusiveMinimum: number | undefined;
  readonly exclusiveMaximum: number | undefined;
  readonly multipleOf: number | undefined;
  /** How the number is stored, which excludes none: OpenAPI's `int64`. */
  readonly format: string | undefined;
}

export interface StringNode extends NodeBase {
  readonly kind: "string";
  readonly length: Count;
  /** The pattern that is checked, and the pattern as its author wrote it. */
  readonly pattern: string | undefined;
  readonly sourcePattern: string | undefined;
  /** The format that is checked, and one that nobody knows and that is only documented. */
  readonly format: string | undefined;
  readonly sourceFormat: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly contentMediaType: string | undefined;
  readonly readAs: ReadAs | undefined;
}

/** How many characters, items or entries there must be at least, and may be at most. */
export interface Count {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** A list whose items are all of one type. */
export interface ListNode extends NodeBase {
  readonly kind: "list";
  /** Undefined where nothing is said of them, false where there may be none. */
  readonly items: Node | false | undefined;
  readonly count: Count;
  readonly isUnique: boolean;
}

/** A list whose first items have types of their own. */
export interface TupleNode extends NodeBase {
  readonly kind: "tuple";
  readonly items: readonly Node[];
  /** The items after those; undefined where nothing is said of them, false where there may be none. */
  readonly rest: Node | false | undefined;
  readonly count: Count;
  readonly isUnique: boolean;
}

/** What an object may have besides the fields that it names. */
export interface Entries {
  /** The values of entries that no name and no pattern speaks of; false where there may be none. */
  readonly additional: Node | false | undefined;
  /** The values of entries whose keys match a pattern. */
  readonly patterns: readonly PatternEntries[];
  /** What every key must be. */
  readonly keys: Node | undefined;
  readonly count: Count;
  /** The names that must be there, those of fields among them. */
  readonly required: readonly string[];
}

export interface PatternEntries {
  readonly pattern: string;
  readonly values: Node;
}

/** An object that names no fields. */
export interface DictionaryNode extends NodeBase, Entries {
  readonly kind: "dictionary";
}

/** An object with fields. */
export interface ObjectNode extends NodeBase, Entries {
  readonly kind: "object";
  readonly fields: readonly Field[];
  /** Whether every value is an object, so that a reader fills in the defaults of what is missing. */
  readonly isCertain: boolean;
}

export interface Field {
  readonly name: string;
  readonly node: Node;
  readonly isRequired: boolean;
}

/** Any of several. */
export interface UnionNode extends NodeBase {
  readonly kind: "union";
  readonly members: readonly Node[];
  readonly distinction: Distinction;
}

/** What tells the members of a union apart. */
export type Distinction =
  /** Each is of another JSON type. */
  | { readonly kind: "type" }
  /** Each is a model with other values of this field. */
  | { readonly kind: "tag"; readonly tag: string }
  /** Nothing at a glance. */
  | { readonly kind: "nothing" };

/** All of several at once. */
export interface IntersectionNode extends NodeBase {
  readonly kind: "intersection";
  readonly members: readonly Node[];
}

/** A place that each user of the model fills with a type of its own. */
export interface TypeParameterNode extends NodeBase {
  readonly kind: "typeParameter";
  readonly name: string;
  /** What stands there where nobody has filled it; without one the parameter must be given. */
  readonly fallback: Node | undefined;
}

/** Values of any type. */
export interface AnyNode extends NodeBase {
  readonly kind: "any";
  /** What holds of those that are of one of these types, each of which says so of itself. */
  readonly when: readonly Node[];
}

/** What only a validator can say: `not`, `if`, `contains`, `dependentSchemas`, and their like. */
export interface ConditionNode extends NodeBase {
  readonly kind: "condition";
  /** The condition keyword by keyword: for comparing conditions, since only a validator knows what they mean. */
  readonly clauses: readonly Clause[];
}

/** A keyword of a condition: the schemas in it, by their keys where they have some, or else its value. */
export interface Clause {
  readonly keyword: string;
  readonly schemas: readonly (readonly [key: string, node: Node])[];
  readonly value: Json | undefined;
}

/** No value at all. */
export interface NeverNode extends NodeBase {
  readonly kind: "never";
}

/** The end of a `switch` over all kinds: that there is another one is a mistake that the compiler finds. */
export function assertNever(node: never): never {
  throw new Error(`There is no such kind of node: ${JSON.stringify(node)}`);
}
