/** The headings of a page that are the generator's own words. */
export const pageHeadings = {
  typescript: "In TypeScript",
  parameters: "UWS parameters sent by default",
  models: "Models on this page",
} as const;
