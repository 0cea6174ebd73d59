import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  // The packages of this repository are read as they are written, the others by Vite's own conditions.
  ssr: { resolve: { conditions: ["source", "module", "node", "development|production"] } },
  test: {
    include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
    exclude: ["test/conformance/**", "test/bench/**"],
    // Property tests start at one place, wherever they are.
    setupFiles: ["test/seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // No test keeps state in a module, so the generator is loaded once and not once a file.
    isolate: false,
    // The default leaves one core to a watcher that is not there.
    maxWorkers: "100%",
    // Packages are imported as Node imports them, or a default export would mean two things.
    deps: { interopDefault: false },
  },
});

// Vitest reads its configuration from the default export only.
export default config;
