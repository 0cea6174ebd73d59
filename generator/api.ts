/**
 * uws-codegen as a library: what the command line does, with values in and out.
 *
 * @packageDocumentation
 */
import { resolve } from "node:path";
import {
  type CheckResult,
  checkLoaded,
  type GenerateOptions,
  type GenerateResult,
  generateLoaded,
  type RunOptions,
} from "./generation/generate.js";
import { type Config, checkConfig } from "./source/config.js";

export type { Correction } from "./bundle/correction.js";
export type { DiagnosticCode } from "./diagnostics/catalog.js";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic.js";
export { Failure } from "./diagnostics/diagnostic.js";
export type { SchemaChange } from "./diff/change.js";
export type { ChangeClass, RuleCode } from "./diff/rules.js";
export type { StubChange } from "./emit/job/stub-changes.js";
export { type DiffSchema, diff, type ModeSchemas } from "./generation/diff.js";
export type {
  CheckResult,
  GenerateOptions,
  GenerateResult,
  RunOptions,
} from "./generation/generate.js";
export type { DocsResult } from "./generation/generate-docs.js";
export type { Change } from "./output/plan.js";
export type { Config, DocsConfig, ServiceConfig } from "./source/config.js";
export type { ParametersPaths } from "./source/parameters.js";

/**
 * Generates what a config says, and writes it unless `dryRun`.
 *
 * @throws Failure where something cannot be read, generated from or written; nothing is written then.
 */
export async function generate(
  config: Config,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const loaded = { config: checkConfig(config), folder: resolve(options.folder ?? ".") };
  return generateLoaded(loaded, options);
}

/** Tells whether what is on disk is what would be generated; writes nothing. */
export async function check(config: Config, options: RunOptions = {}): Promise<CheckResult> {
  return checkLoaded(
    { config: checkConfig(config), folder: resolve(options.folder ?? ".") },
    options,
  );
}
export type { DocsFormat } from "./source/docs-formats.js";
