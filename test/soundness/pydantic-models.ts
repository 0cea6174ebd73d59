import type { Schema } from "../../generator/schema/schema.js";
import type { Leaf } from "./pydantic-leaves.js";

/** A type as it stands in a Python annotation. */
export type TypeSpec =
  | { readonly kind: "leaf"; readonly leaf: Leaf }
  | { readonly kind: "defined"; readonly leaf: Leaf & { readonly key: string } }
  | { readonly kind: "model"; readonly index: number }
  | { readonly kind: "tagged"; readonly indexes: readonly number[]; readonly form?: TaggedForm }
  | { readonly kind: "nullable"; readonly inner: TypeSpec }
  | { readonly kind: "union"; readonly members: readonly TypeSpec[] }
  /** A union whose discriminator is a function, which no schema shows. */
  | { readonly kind: "choice"; readonly members: readonly TypeSpec[] }
  /** `Annotated[inner, Field(json_schema_extra=beside)]`. */
  | { readonly kind: "noted"; readonly inner: TypeSpec; readonly beside: Schema }
  | { readonly kind: "tuple"; readonly items: readonly TypeSpec[] }
  | { readonly kind: "list"; readonly item: TypeSpec; readonly least?: 0 | 1; readonly most?: 3 }
  | { readonly kind: "set"; readonly item: Leaf }
  | { readonly kind: "dict"; readonly keys: KeySpec; readonly value: TypeSpec };

/**
 * How a union by tag is written: without a discriminator, or with its first member, or a union of its first two,
 * as a root model.
 */
export type TaggedForm = "plain" | "wrapped" | "wrapped-union";

/** The keys of a dict. */
export type KeySpec =
  | "any"
  | "pattern"
  | "date"
  | "length"
  | "literal"
  | "enum"
  | "integer-enum"
  | "mixed-enum"
  | "constant"
  | "uuid"
  | "date-time"
  | "constrained";

/**
 * Whether a field must be given: `factory` is a default that the schema does not tell, `misfit` a serializer
 * that writes an integer while the default is None, `computed` is in the serialization mode only.
 */
export type Presence = "required" | "defaulted" | "none" | "factory" | "misfit" | "computed";

/** One field of a model. */
export interface FieldSpec {
  readonly name: string;
  readonly type: TypeSpec;
  readonly presence: Presence;
  /** What the default is drawn with. */
  readonly seed: number;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

/** A model: its place under `$defs`, and what it holds. */
export interface ModelSpec {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  readonly extra: "ignore" | "allow" | "forbid" | "typed";
  /** The tag of a member of tagged unions. */
  readonly tag: "none" | "required" | "defaulted" | "two" | HardTag;
  /** What its `json_schema_extra` says of its fields. */
  readonly rules?: ModelRules | undefined;
  /** Whether a `@model_serializer` makes a dict of it. */
  readonly isSerialized?: boolean;
  /** Whether the schema leaves out that it is an object, as other tools do. */
  readonly isUntyped?: boolean;
}

/** Tags that are no constant texts: numbers, truth values, and any text. */
export type HardTag = "integer" | "integers" | "boolean" | "text";

/** Combinations of schemas beside `properties`, which all ask for the first field. */
export type ModelRules = "any-required" | "one-required" | "any-object" | "all-objects";

/** Models that refer to each other by index; what is generated from is the first, or a type of its own. */
export interface PydanticSpec {
  readonly models: readonly ModelSpec[];
  /** The type of a root model; without one the first model is the root. */
  readonly root: TypeSpec | undefined;
  readonly modes: "both" | "serialization" | "validation";
  /** Whether references percent-encode the names of models, as other tools do. */
  readonly encodesReferences?: boolean;
  /** What the instances are drawn with. */
  readonly seed: number;
}
