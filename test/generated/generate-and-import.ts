import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "../../generator/api.js";
import type { Config } from "../../generator/source/config.js";
import type { ParametersPaths } from "../../generator/source/parameters.js";

/** A service's generated module, as far as tests call it without knowing its types. */
export interface GeneratedModule {
  readonly parseJob: (input: unknown) => unknown;
  readonly safeParseJob: (input: unknown) => {
    readonly value?: unknown;
    readonly issues?: readonly TestedIssue[];
  };
  readonly serializeJob: (job: unknown) => unknown;
  readonly parseParameters: (input: unknown) => unknown;
  readonly safeParseParameters: (input: unknown) => {
    readonly value?: unknown;
    readonly issues?: readonly TestedIssue[];
  };
  readonly jobToXml: (job: unknown, options?: unknown) => string;
  readonly parametersToXml: (parameters: unknown, options?: unknown) => string;
  readonly resultsToXml: (results: unknown, options?: unknown) => string;
  readonly jobListToXml: (jobs: unknown, options: { readonly baseUrl: string }) => string;
  readonly [name: string]: unknown;
}

/** An issue, as far as tests look at it. */
export interface TestedIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly title: string;
  readonly rule: string;
}

/** Generates a service into a folder of its own, which is removed after the tests, and imports it. */
export async function generateAndImport(
  service: string,
  parameters: ParametersPaths,
  options: Pick<Config, "dates" | "infNan"> = {},
): Promise<GeneratedModule> {
  const out = mkdtempSync(join(tmpdir(), "uws-codegen-test-"));
  process.once("exit", () => rmSync(out, { recursive: true, force: true }));
  await generate({ ...options, out, services: { [service]: { parameters } } });
  const module: unknown = await import(pathToFileURL(join(out, service, "index.ts")).href);
  // Safe: the generator's contract, which these tests are about.
  return module as GeneratedModule;
}
