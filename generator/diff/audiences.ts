/** The audiences of a change, each with what it is called. */
export const audienceNames = [
  ["reader", "readers"],
  ["writer", "writers"],
  ["typescript", "TypeScript"],
] as const;
