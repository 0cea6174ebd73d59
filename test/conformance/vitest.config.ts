import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The tests against what is not in this repository: upstream's own texts and packages, the standard's schema. */
const config: ViteUserConfig = defineConfig({
  // openapi-typescript needs a TypeScript with an API, which the one of this repository no longer has.
  resolve: { alias: { typescript: "typescript-5.9" } },
  // The packages of this repository are read as they are written, the others by Vite's own conditions.
  ssr: { resolve: { conditions: ["source", "module", "node", "development|production"] } },
  test: {
    include: ["test/conformance/**/*.test.ts"],
    setupFiles: ["test/seed.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // They mostly wait for other programs.
    maxWorkers: 2,
    deps: { interopDefault: false },
    server: { deps: { inline: ["openapi-typescript"] } },
  },
});

// Vitest reads its configuration from the default export only.
export default config;
