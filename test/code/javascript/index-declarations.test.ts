import { expect, it } from "vitest";
import { indexDeclarations } from "../../../generator/code/javascript/index-declarations.js";
import { readSource } from "../../../generator/code/javascript/source.js";
import { header } from "./snippets.js";

const index = readSource(`${header}export * from "../uws/index.js";
export { type AJob, parseJob } from "./job.js";
export { parametersXml } from "./parameters-xml.js";
export { parametersJsonSchema } from "./schemas.js";
`);
const schemas = readSource(`${header}
/** The JSON Schema of the \`parameters\`. */
export const parametersJsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $ref: "#/$defs/A",
  $defs: { A: { type: "object" } },
} as const;
`);
const schemaType = `/**
 * The JSON Schema of the \`parameters\`.
 *
 * Its exact type, which takes compilers long to read, is that of the same constant in \`schemas.js\`.
 */
export declare const parametersJsonSchema: {
  readonly $schema: "https://json-schema.org/draft/2020-12/schema";
  readonly $ref: "#/$defs/A";
  readonly $defs: { readonly [model: string]: { readonly [keyword: string]: unknown } };
};
`;

it("declares the stub's constant and those of the schemas itself", () => {
  const stub = readSource(`// Yours.
import { parameter, type ParametersXml } from "../uws/runtime.js";
import type { A } from "./parameters.js";

/** How. */
export const parametersXml: ParametersXml<A> = { b: (b) => parameter("b", b) };
`);
  expect(
    indexDeclarations(index, schemas, stub),
  ).toBe(`${header}import type { ParametersXml } from "../uws/runtime.js";
import type { A } from "./parameters.js";

export * from "../uws/index.js";
export { type AJob, parseJob } from "./job.js";

/** How each field of the parameters becomes UWS parameters, as the stub says. */
export declare const parametersXml: ParametersXml<A>;

${schemaType}`);
});

it("declares those of the schemas alone where there is no stub", () => {
  expect(
    indexDeclarations(index, schemas, undefined),
  ).toBe(`${header}export * from "../uws/index.js";
export { type AJob, parseJob } from "./job.js";

${schemaType}`);
});
