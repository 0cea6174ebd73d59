import type { Code } from "./code.js";
import type { Documentation } from "./documentation.js";

/** A file of code: TypeScript, and JavaScript with its declarations, are printed from it. */
export interface CodeFile {
  /** The comment at the top. */
  readonly header: string;
  /** The reason why compilers are not to check the file. */
  readonly unchecked?: string;
  /** The files whose imports stand first, in this order. */
  readonly importsFirst?: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** What a file declares or runs, in its order. */
export type Declaration =
  | InterfaceDeclaration
  | TypeDeclaration
  | ConstantDeclaration
  | FunctionDeclaration
  | ExportDeclaration
  | Statements;

/** An interface; it is exported. */
export interface InterfaceDeclaration {
  readonly kind: "interface";
  readonly name: string;
  readonly docs?: Documentation;
  readonly typeParameters?: readonly Code[];
  readonly extends?: Code;
  readonly members: readonly MemberDeclaration[];
}

/** A property of an interface, or its index signature. */
export interface MemberDeclaration {
  readonly docs?: Documentation;
  readonly isReadonly?: boolean;
  /** As it is written: `name`, `"a name"`, `[k: string]`. */
  readonly key: string;
  readonly isOptional?: boolean;
  /** Where it begins with a new line, it stands below its name. */
  readonly type: Code;
}

/** A type alias; it is exported. */
export interface TypeDeclaration {
  readonly kind: "type";
  readonly name: string;
  readonly docs?: Documentation;
  readonly typeParameters?: readonly Code[];
  /** Where it begins with a new line, it stands below its name. */
  readonly type: Code;
}

/** A constant. */
export interface ConstantDeclaration {
  readonly kind: "constant";
  readonly name: string;
  readonly isExported: boolean;
  readonly docs?: Documentation;
  readonly value: TypedValue | DataValue;
}

/** What code computes. */
export interface TypedValue {
  readonly type?: Code | GenericType;
  readonly value: Code;
  /** Whether the value stands below the name in TypeScript. */
  readonly isBelow?: boolean;
}

/** A generic type. In TypeScript its arguments have lines of their own, unless the value stands below the name. */
export interface GenericType {
  readonly name: Code;
  readonly arguments: readonly Code[];
}

/** JSON that is its own type: `{ … } as const`. Of a `Map`, the keys keep their order. */
export interface DataValue {
  readonly data: unknown;
  /** The width up to which it stands on one line. */
  readonly width?: number;
}

/** A function. */
export interface FunctionDeclaration extends Signature {
  readonly kind: "function";
  readonly name: string;
  readonly isExported: boolean;
  readonly docs?: Documentation;
  readonly typeParameters?: readonly string[];
  /** How it can be called, where that is more than its own signature says. */
  readonly overloads?: readonly Signature[];
  /** The statements, not indented. */
  readonly body: Code;
}

/** How a function is called. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly returns: Code;
  /** Whether the parameters have lines of their own in TypeScript; without it, where they are too long for one. */
  readonly layout?: "line" | "lines";
}

/** A parameter of a function. */
export interface Parameter {
  readonly name: string;
  readonly type: Code;
  readonly default?: Code;
}

/** Names of another file that are exported; without names, all of them. */
export interface ExportDeclaration {
  readonly kind: "export";
  readonly names?: readonly ExportedName[];
  readonly from: string;
  /** Whether it is about nothing but types: `export type { … }`. */
  readonly isTypeOnly?: boolean;
  /** What the declarations of JavaScript have in its place, so that compilers need not read the other file. */
  readonly declaredAs?: readonly ConstantDeclaration[];
}

/** A name that is exported. */
export interface ExportedName {
  readonly name: string;
  readonly as?: string;
  readonly isType?: boolean;
}

/** A value, such as a function, or a type with a value of the same name. */
export function value(name: string): ExportedName {
  return { name };
}

/** A name that is a type alone. */
export function type(name: string): ExportedName {
  return { name, isType: true };
}

/** The export of names of another file. */
export function exported(names: readonly ExportedName[], from: string): ExportDeclaration {
  return { kind: "export", names, from };
}

/** Statements of JavaScript, as they are. */
export interface Statements {
  readonly kind: "statements";
  readonly code: Code;
}
