import type { JudgedValue } from "./corpus-package.js";

/** Why we and Pydantic may disagree on a value. */
interface Cause {
  readonly cause: string;
  /** Why our verdict is right. */
  readonly reason: string;
  readonly explains: (value: JudgedValue) => boolean;
}

/** How we disagree with Pydantic on a value, where we do. */
export function disagreement({
  isDump,
  accepted,
  misread,
  pydantic,
}: JudgedValue): string | undefined {
  if (isDump && !accepted) return "we refuse what Pydantic sends";
  if (misread !== undefined) return "we read something else than Pydantic sends";
  // A model need not accept what it sends.
  if (isDump || accepted === pydantic.accepted) return undefined;
  return accepted ? "we accept what Pydantic refuses" : "we refuse what Pydantic accepts";
}

/** The cause that explains a disagreement; undefined where none does, which is a fault. */
export function causeOf(value: JudgedValue): string | undefined {
  const found = causes.find(({ explains }) => explains(value));
  return found && `${found.cause}. ${found.reason}`;
}

const causes: readonly Cause[] = [
  {
    cause: "Pydantic sends what its own serialization schema refuses",
    reason: "The schema is the contract, and the model's serializer does not keep to it.",
    explains: ({ isDump, accepted, pydantic }) =>
      isDump && !accepted && pydantic.serialization === false,
  },
  {
    cause: "A serializer sends a field that no schema of the model names",
    reason: "A field that is not known is dropped, as the model says of extras.",
    explains: ({ misread, recorded }) => {
      const name = misread?.split("/").at(-1);
      return (
        name !== undefined &&
        !JSON.stringify(recorded.serialization).includes(`${JSON.stringify(name)}:`)
      );
    },
  },
  {
    cause: "A validator in Python refuses what the schemas accept",
    reason: "No schema says what a validator does.",
    explains: acceptedWithError(/^(?:value_error|assertion_error|[A-Z]\w*(?:Error|Exception))$/),
  },
  {
    cause: "A URL has a scheme or a host that its type does not allow",
    reason: "The schema says `uri` of every type of URL.",
    explains: acceptedWithError(/^url_/),
  },
  {
    cause: "Pydantic refuses what another validator of JSON Schema accepts, too",
    reason: "What a validator in Python makes of a value before it is checked is in no schema.",
    explains: ({ isDump, accepted, pydantic }) =>
      !isDump &&
      accepted &&
      pydantic.validation === true &&
      !pydantic.errors.some((each) => formatError.test(each)),
  },
  {
    cause: "Pydantic converts what its schemas refuse",
    reason: 'It reads "1" as 1, but never sends it.',
    explains: ({ isDump, accepted, pydantic }) =>
      !isDump && !accepted && pydantic.validation === false && pydantic.serialization === false,
  },
  {
    cause: "A serializer may send what the model does not accept",
    reason: "What is read is judged by the serialization schema.",
    explains: ({ isDump, accepted, pydantic }) =>
      !isDump && accepted && pydantic.validation === false && pydantic.serialization === true,
  },
  {
    cause: "A serializer makes a text of a value, of which the schema says no format",
    reason: "What is read is judged by the serialization schema.",
    explains: ({ isDump, accepted, pydantic, recorded }) =>
      !isDump &&
      accepted &&
      pydantic.errors.every((each) => formatError.test(each)) &&
      formatsIn(recorded.serialization) < formatsIn(recorded.validation),
  },
  {
    cause: "Pydantic accepts a form that it never sends",
    reason: "What is read is judged by the serialization schema.",
    explains: ({ isDump, accepted, pydantic }) =>
      !isDump && !accepted && pydantic.validation === true && pydantic.serialization === false,
  },
];

/** The errors of types whose rule is a format, which the other validator does not look at. */
const formatError = /^(?:date|time|timezone|uuid|ip_|url_parsing|bytes|decimal|json)/;

/** Whether we and a schema accept what Pydantic refuses, with such an error among others (each member's of a union). */
function acceptedWithError(type: RegExp): Cause["explains"] {
  return ({ isDump, accepted, pydantic }) =>
    !isDump &&
    accepted &&
    (pydantic.validation === true || pydantic.serialization === true) &&
    pydantic.errors.some((each) => type.test(each));
}

/** How often a schema says a format. */
function formatsIn(schema: unknown): number {
  return JSON.stringify(schema).split('"format":').length - 1;
}
