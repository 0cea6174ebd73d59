import { Failure, type Report } from "../diagnostics/diagnostic.js";
import type { Config } from "../source/config.js";

/**
 * A report that follows the config's `diagnostics`: what is off is not passed on, and what is an error
 * stops the run.
 */
export function applySeverities({ diagnostics = {} }: Config, report: Report): Report {
  return (diagnostic) => {
    const chosen = Object.hasOwn(diagnostics, diagnostic.code)
      ? diagnostics[diagnostic.code]
      : undefined;
    if (chosen === "off") return;
    if (chosen === "error") throw new Failure(diagnostic);
    if (chosen === undefined && diagnostic.severity === "error") throw new Failure(diagnostic);
    report(chosen === "warn" ? { ...diagnostic, severity: "warning" } : diagnostic);
  };
}
