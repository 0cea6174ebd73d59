import { join } from "node:path";
import { root } from "./own-code.js";

const packages = join(root, "test/bench/node_modules");
const heyApi = [
  ...[join(packages, "@hey-api/openapi-ts/bin/run.js"), "-s"],
  ...["-i", "openapi.json", "-o", "out/hey-api"],
];

/**
 * Other generators, as Node runs them: each by the file that its package names as its program, since npx takes time of
 * its own. They read `schema.json` or `openapi.json`, and write into `out`.
 */
export const peerPrograms = {
  "json-schema-to-typescript": [
    join(packages, "json-schema-to-typescript/dist/src/cli.js"),
    ...["schema.json", "out/types.ts"],
  ],
  quicktype: [
    join(packages, "quicktype/dist/index.js"),
    ...["--src-lang", "schema", "--lang", "ts", "--out", "out/types.ts", "schema.json"],
  ],
  "openapi-typescript": [
    join(packages, "openapi-typescript/bin/cli.js"),
    ...["openapi.json", "--output", "out/types.ts"],
  ],
  "hey-api, types": [...heyApi, "-p", "@hey-api/typescript"],
  "hey-api, types and zod": [...heyApi, "-p", "@hey-api/typescript", "zod"],
};
