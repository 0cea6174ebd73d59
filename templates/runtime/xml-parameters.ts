import { errorAt, XmlError, xmlAttribute, xmlText } from "./xml-text.js";

/** A UWS parameter: what a job was asked for, as clients know it. */
export interface Parameter {
  readonly id: string;
  readonly value: string;
  /** Whether the value is the URL of the value. */
  readonly byReference?: boolean;
  /** Whether the parameter was part of a POST. */
  readonly isPost?: boolean;
}

/** What a field's value becomes: one parameter, several, or none. */
export type ParameterList = Parameter | readonly Parameter[];

/**
 * How each field of a service's parameters becomes UWS parameters. A field that is not there (left out, or
 * of another type) is a compile error.
 */
export type ParametersXml<P> = {
  readonly [Field in keyof P as string extends Field ? never : Field]-?: (
    value: Exclude<P[Field], undefined>,
  ) => ParameterList;
};

/** The same where the parameters are no object but a list or a union: one function for the whole. */
export type WholeParametersXml<P> = (parameters: P) => ParameterList;

/** What one parameter can say: a scalar, or a value that says itself in a text, such as a `Date`. */
export type ParameterValue = string | number | bigint | boolean | { toJSON(): string } | null;

/** One parameter; none where the value is null. */
export function parameter(id: string, value: ParameterValue): readonly Parameter[] {
  if (value === null) return [];
  return [{ id, value: String(typeof value === "object" ? value.toJSON() : value) }];
}

/** One parameter for each value: UWS repeats a parameter that has several. */
export function parameters(
  id: string,
  values: Iterable<ParameterValue> | null,
): readonly Parameter[] {
  return values === null ? [] : together(Array.from(values, (value) => parameter(id, value)));
}

/** One parameter with the value as JSON; none where it is null. */
export function jsonParameter(id: string, value: unknown): readonly Parameter[] {
  return value === null ? [] : [{ id, value: JSON.stringify(value) }];
}

/** A parameter whose value is to be fetched from a URL. */
export function byReference(id: string, url: string): readonly Parameter[] {
  return [{ id, value: url, byReference: true }];
}

/** The UWS parameters of a service's parameters, in the order of the stub's fields. */
export function parameterList<P>(
  value: P,
  stub: ParametersXml<P> | WholeParametersXml<P>,
): readonly Parameter[] {
  if (typeof stub === "function") return flat(stub(value));
  const fields = Object.entries<(fieldValue: never) => ParameterList>(stub);
  return together(
    fields.map(([name, toParameters]) => {
      const fieldValue: unknown =
        typeof value === "object" && value !== null
          ? Object.getOwnPropertyDescriptor(value, name)?.value
          : undefined;
      // Safe: the stub's type gives each function the type of the field of its name.
      return fieldValue === undefined ? [] : flat(toParameters(fieldValue as never));
    }),
  );
}

/** A parameter as an element. */
export function parameterElement(
  element: string,
  { id, value, byReference, isPost }: Parameter,
): string {
  if (id === "") throw new XmlError("parameter", "it has no id");
  const attributes =
    (byReference === undefined ? "" : ` byReference="${byReference}"`) +
    (isPost === undefined ? "" : ` isPost="${isPost}"`);
  try {
    return `<${element} id="${xmlAttribute(id, "")}"${attributes}>${xmlText(value, "")}</${element}>`;
  } catch (error) {
    throw errorAt(error, `parameter ${JSON.stringify(id)}`);
  }
}

function together(lists: readonly (readonly Parameter[])[]): readonly Parameter[] {
  const all: Parameter[] = [];
  for (const list of lists) all.push(...list);
  return all;
}

function flat(list: ParameterList): readonly Parameter[] {
  return "id" in list ? [list] : list;
}
