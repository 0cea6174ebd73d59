import type { Target } from "../../code/target.js";

/** The name of the stub in a service's folder, for each target: the one file there that is the service's own. */
export const stubNames: { readonly [target in Target]: string } = {
  ts: "parameters-xml.ts",
  "js+dts": "parameters-xml.js",
};
