import type { Issue, Result } from "./issues.js";

/**
 * A schema that libraries such as tRPC, TanStack Form, Hono and react-hook-form take: version 1 of the
 * Standard Schema interface (https://standardschema.dev).
 */
export interface StandardSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "uws-codegen";
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a Standard Schema's `validate` returns. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** Makes a Standard Schema of a parser that does not throw. */
export function standardSchema<Input, Output>(
  safeParse: (value: unknown) => Result<Output>,
): StandardSchema<Input, Output> {
  return { "~standard": { version: 1, vendor: "uws-codegen", validate: safeParse } };
}
