import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The tests against what is not in this repository: upstream's own texts and packages, the standard's schema. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/conformance/**/*.test.ts"],
    testTimeout: 600_000,
    deps: { interopDefault: false },
  },
});

// Vitest reads its configuration from the default export only.
export default config;
