// Compiled, never run: what the hard example's types say.
import type {
  Aperture,
  BoundedMeasurementDecimal,
  Comparison,
  FilterExpression,
  Priority,
  SpectralExtractionParameters,
  SpectralExtractionParametersInput,
  SpectralExtractionParametersWire,
} from "../../generated/spectral-extraction/index.js";

declare const parameters: SpectralExtractionParameters;

// Computed fields are read and never written; an alias may differ between the two.
export const computed: number = parameters.camera_count;
declare const input: SpectralExtractionParametersInput;
// @ts-expect-error a computed field is not written
export const writtenComputed: number = input.camera_count;
export const asWritten: SpectralExtractionParametersInput["skySubtraction"] = { enabled: false };
export const asRead: boolean = parameters.sky_subtraction.enabled;

// A Decimal is text on the wire, and may be written as a number too.
export const decimal: string = parameters.dispersion;
export const number: SpectralExtractionParametersInput["dispersion"] = 0.8;
// @ts-expect-error the wire has text
export const wireNumber: SpectralExtractionParametersWire["dispersion"] = 0.8;

// Tuples, enums of mixed types, integer enums, constants.
export const aperture: Aperture = [5, 11, 0];
export const shift: SpectralExtractionParameters["flexure"][number] = [1, "x", 0.5];
// @ts-expect-error there is no axis z
export const wrongShift: SpectralExtractionParameters["flexure"][number] = [1, "z", 0.5];
export const binning: SpectralExtractionParameters["binning"][] = [1, 2, 4, "native"];
export const priority: Priority = 10;
// @ts-expect-error no such priority
export const wrongPriority: Priority = 11;
export const version: "1.1" = parameters.version;

// Generic models have one type for each argument.
export const bounded: BoundedMeasurementDecimal = parameters.wavelength;

// A recursive model narrows at every depth.
export function columns(expression: FilterExpression): string[] {
  switch (expression.op) {
    case "and":
    case "or":
      return expression.operands.map(columns).reduce<string[]>((all, some) => all.concat(some), []);
    case "not":
      return columns(expression.operand);
    default: {
      const comparison: Comparison = expression;
      return [comparison.column];
    }
  }
}
