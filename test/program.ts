import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packageUrl = new URL("../package.json", import.meta.url);
// Safe: the project's own.
const { bin } = JSON.parse(readFileSync(packageUrl, "utf8")) as {
  readonly bin: { readonly "uws-codegen": string };
};

/** The path of the command line as it was built. */
export const program: string = fileURLToPath(new URL(bin["uws-codegen"], packageUrl));
