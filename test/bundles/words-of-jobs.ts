/** Words of the bundle built in: another bundle's output and documentation has none of them. */
export const wordsOfJobs: RegExp =
  /\bjobs?\b|\bphases?\b|\bparameters?\b|\bslots?\b|\bstubs?\b|xml|uws(?!-codegen)/i;
