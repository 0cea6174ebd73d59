import type { Schema } from "../schema/schema.js";

declare const canonical: unique symbol;

/** What the passes have been over: there is no such property, only a type that nothing else has. */
interface Canonical {
  readonly [canonical]: true;
}

/** The schema of a model, in the form that the passes bring it to. */
export type CanonicalSchema = Schema & Canonical;
