import { existsSync, writeFileSync } from "node:fs";
import { failure } from "../diagnostics/diagnostic.js";
import { type TerminalOptions, terminalFor } from "./terminal.js";

const configName = "uws-codegen.config.json";

/** Writes a config for this repository, for its owner to fill in; one that exists is left alone. */
export function initCommand(options: TerminalOptions): 0 {
  if (existsSync(configName)) {
    throw failure("config-exists", {}, { file: configName });
  }
  const config = {
    $schema: "./node_modules/uws-codegen/schemas/config.schema.json",
    out: "src/generated",
    services: {
      "my-service": {
        parameters: {
          validation: "schemas/my-service.validation.json",
          serialization: "schemas/my-service.serialization.json",
        },
      },
    },
  };
  writeFileSync(configName, `${JSON.stringify(config, null, 2)}\n`);
  const terminal = terminalFor(options);
  terminal.say(`Wrote ${configName}. Put in your services and where their schemas are, then run:`);
  terminal.say("  uws-codegen generate");
  terminal.result({ ok: true, file: configName });
  return 0;
}
