#!/usr/bin/env node
import { showFailure } from "./commands/terminal.js";

const words: readonly string[] = process.argv.slice(2);

run()
  .catch((error: unknown) =>
    showFailure(error, {
      json: words.includes("--json"),
      verbose: words.includes("--verbose"),
      color: !words.includes("--no-color"),
    }),
  )
  .then((exitCode) => {
    process.exitCode = exitCode;
  });

/** `generate` alone, which a build runs each time, does not wait for a parser of options to be loaded. */
async function run(): Promise<number> {
  return words.length === 1 && words[0] === "generate"
    ? (await import("./commands/generate.js")).generateCommand({})
    : (await import("./command-line.js")).runCommandLine(words);
}
