/** What the page of a service needs of the code that was generated for it. */
export interface ServiceScript {
  /** The type of its job, such as `ImageCutoutJob`. */
  readonly jobType: string;
  /** The type of its parameters, such as `CutoutParameters`. */
  readonly parametersType: string;
  /** Where the generated code is imported from. */
  readonly module: string;
  /** The property of the job that has the parameters, and the one that has them as JSON. */
  readonly slot: { readonly property: string; readonly wireProperty: string };
  readonly parseJob: (input: unknown) => Outcome;
  readonly jobToJson: (job: never) => unknown;
  readonly jobToXml: (job: never, options: XmlLayout) => string;
  readonly parseParameters: (input: unknown) => Outcome;
  readonly parametersToJson: (parameters: never) => unknown;
  readonly parametersToXml: (parameters: never, options: XmlLayout) => string;
  /** Reads a job as UWS XML. */
  readonly parseXml: (xml: string) => Outcome;
  /** The type of what is read from XML, such as `JobSummary`. */
  readonly xmlType: string;
}

/** What the generated functions that do not throw return. */
export interface Outcome {
  readonly value?: unknown;
  readonly issues?: readonly ServiceIssue[] | undefined;
}

/** What is wrong, as the generated code says it. */
export interface ServiceIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly rule: string;
  /** Where, in a document that is XML. */
  readonly line?: number;
  readonly column?: number;
}

interface XmlLayout {
  readonly declaration: boolean;
  readonly indentation: string;
}
