/** What an overlay corrects, or fails to. */
export const overlayCatalog = {
  "overlay-test-failed": {
    kind: "schema",
    meaning: "The schema is not what an overlay's `test` expects.",
    message: ({
      model,
      problem,
    }: {
      readonly model: string;
      readonly problem: "value" | "place in list";
    }): string =>
      `The overlay for ${model} does not fit: ${problem === "value" ? "what it tests for is not there" : "the list has no such place"}.`,
    hint: ({ reason }: { readonly reason: string }): string =>
      `Look at the correction ("${reason}") and at what upstream says now.`,
  },
  "overlay-contradiction": {
    kind: "schema",
    meaning: "A schema contradicts itself once an overlay has corrected it.",
    message: ({
      target,
      keyword,
      part,
    }: {
      readonly target: string;
      readonly keyword: string;
      /** The type, the value, or the place in the list that is ruled out. */
      readonly part?: string | number;
    }): string =>
      `The overlay makes ${target} contradict itself: what "${keyword}" ${part === undefined ? "says" : `allows (${typeof part === "number" ? `item ${part}` : part})`} is ruled out by the rest of the schema.`,
    hint: ({ reason }: { readonly reason: string }): string =>
      `Let the correction remove the rest too: in a merge, null removes a keyword. The correction says: "${reason}"`,
  },
  "overlay-model-missing": {
    kind: "warning",
    meaning: "An overlay corrects a model that is not there.",
    message: ({ model }: { readonly model: string }): string =>
      `The overlay corrects the model ${model}, which is not there.`,
    hint: ({
      known,
      reason,
    }: {
      readonly known: readonly string[];
      readonly reason: string;
    }): string => `The models are: ${known.join(", ")}. The correction says: "${reason}"`,
  },
  "overlay-target-gone": {
    kind: "warning",
    meaning: "An overlay corrects a place that is not there any more.",
    message: ({ target }: { readonly target: string }): string =>
      `The overlay corrects ${target}, which is not there.`,
    hint: ({ reason }: { readonly reason: string }): string =>
      `Upstream may have mended it: remove the correction ("${reason}").`,
  },
  "overlay-without-effect": {
    kind: "warning",
    meaning: "An overlay sets something to what it is already.",
    message: ({ target }: { readonly target: string }): string =>
      `The overlay sets ${target} to what it is already.`,
    hint: ({ reason }: { readonly reason: string }): string =>
      `Upstream has mended it: remove the correction ("${reason}").`,
  },
  "overlay-applied": {
    kind: "info",
    meaning: "An overlay corrected something, for the reason that it gives.",
    message: ({ reason }: { readonly reason: string }): string =>
      `Corrected by the overlay: ${reason}`,
    hint: ({ evidence }: { readonly evidence: string }): string => `Evidence: ${evidence}`,
  },
} as const;
