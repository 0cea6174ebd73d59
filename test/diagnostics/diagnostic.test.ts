import { describe, expect, it } from "vitest";
import {
  diagnostic,
  Failure,
  failure,
  formatDiagnostic,
} from "../../generator/diagnostics/diagnostic.js";

describe("a failure", () => {
  it.each([
    [failure("config-exists", {}), "usage"],
    [failure("reference-outside", { $ref: "other.json" }), "schema"],
    [failure("output-edited", { edited: ["a.ts"] }), "finding"],
  ])("has the kind of its code: %s", ({ kind, diagnostic: { severity } }, expected) => {
    expect({ kind, severity }).toEqual({ kind: expected, severity: "error" });
  });

  it("has the texts of its code, with its parameters, its place and its cause", () => {
    const cause = new Error("Cause.");
    const thrown = failure(
      "slot-model-missing",
      { name: "Job", known: ["A", "B"] },
      {
        file: "bundle.json",
        pointer: "/slot",
        cause,
      },
    );
    expect(thrown.cause).toBe(cause);
    expect(thrown.message).toBe(thrown.diagnostic.message);
    expect(thrown.diagnostic).toEqual({
      code: "slot-model-missing",
      severity: "error",
      message: "The bundle's slot names the model Job, which is not among its schemas.",
      hint: "It has: A, B.",
      file: "bundle.json",
      pointer: "/slot",
    });
    expect(Object.hasOwn(failure("no-git", {}), "cause")).toBe(false);
  });

  it("is about the schema where a report stops the run", () => {
    const reported = diagnostic("format-unknown", { format: "odd" });
    const { kind, diagnostic: stopping } = new Failure(reported);
    expect({ kind, stopping }).toEqual({
      kind: "schema",
      stopping: { ...reported, severity: "error" },
    });
  });
});

describe("a report", () => {
  it.each([
    [diagnostic("xml-model-missing", { element: "job", model: "Job" }), "error"],
    [diagnostic("format-unknown", { format: "odd" }), "warning"],
    [diagnostic("overlay-applied", { reason: "R.", evidence: "E." }), "info"],
    [diagnostic("default-not-accepted", { value: 1 }), "warning"],
    [diagnostic("default-not-accepted", { value: null }), "info"],
  ])("has the severity that the catalog says: $0.code", ({ severity }, expected) => {
    expect(severity).toBe(expected);
  });

  it("is a line of text", () => {
    const { code, ...said } = diagnostic(
      "example-not-accepted",
      { example: 1 },
      { file: "a.json" },
    );
    expect(formatDiagnostic({ code, ...said, line: 2, column: 3 })).toBe(
      "a.json:2:3: The example 1 is not accepted by the field's own schema. Correct the example in Python.",
    );
  });
});

it("is refused by the compiler with another kind or with other parameters", () => {
  // Never called: that it compiles, with these errors expected, is the test.
  const refused = (): void => {
    // @ts-expect-error: a code that is reported is not thrown.
    failure("format-unknown", { format: "odd" });
    // @ts-expect-error: a code that is thrown is not reported.
    diagnostic("not-openapi", { fragment: "Model" });
    // @ts-expect-error: there is no such code.
    failure("no-such-code", {});
    // @ts-expect-error: the message has a parameter more.
    failure("unknown-service", { nearest: undefined, known: [] });
    // @ts-expect-error: the hint has a parameter more.
    failure("unknown-service", { name: "cutouts" });
    // @ts-expect-error: it is called otherwise.
    failure("not-openapi", { fragmnet: "Model" });
    // @ts-expect-error: this code has no parameters.
    failure("config-exists", { file: "config.json" });
    // @ts-expect-error: the parameters fit one of both codes.
    failure(Date.now() > 0 ? "not-openapi" : "slot-model-missing", { fragment: "Model" });
  };
  expect(refused).toBeTypeOf("function");
});
