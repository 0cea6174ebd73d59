/** How a document is read: what it may ask of memory and time. */
export interface XmlReadOptions {
  /** How many characters (or bytes) a document may have; without one, 100 million. */
  readonly maxLength?: number | undefined;
  /** How many elements may be open at a time; without one, 100. */
  readonly maxDepth?: number | undefined;
  /** How many attributes, namespace declarations among them, an element may have; without one, 100. */
  readonly maxAttributes?: number | undefined;
  /** How many characters the name of an element or attribute may have; without one, 1000. */
  readonly maxNameLength?: number | undefined;
}

/** The same with nothing left out. */
export interface XmlLimits {
  readonly maxLength: number;
  readonly maxDepth: number;
  readonly maxAttributes: number;
  readonly maxNameLength: number;
}

/** The options with what they leave out filled in. */
export function limitsOf(options: XmlReadOptions): XmlLimits {
  return {
    maxLength: options.maxLength ?? 100_000_000,
    maxDepth: options.maxDepth ?? 100,
    maxAttributes: options.maxAttributes ?? 100,
    maxNameLength: options.maxNameLength ?? 1000,
  };
}
