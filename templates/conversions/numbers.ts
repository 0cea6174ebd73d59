/** What Pydantic writes for numbers that are not finite, with `ser_json_inf_nan="strings"`. */
export type InfinityName = "Infinity" | "-Infinity" | "NaN";

/** A number, or the name that stands on the wire for one that is not finite. */
export function finiteOrName<Name extends InfinityName>(value: number): number | Name {
  // Safe: the numbers that have the other names are outside the field's bounds.
  return Number.isFinite(value) ? value : (String(value) as Name);
}

/** A number, or null for one that is not finite. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
