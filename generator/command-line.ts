import yargs, { type Argv } from "yargs";
import { importExtensions, targetNames } from "./code/target-names.js";
import { failure } from "./diagnostics/diagnostic.js";
import { dateTypes, infNanForms } from "./schema/conversions.js";
import { nearestWord } from "./source/checked-json.js";
import { docsFormatNames, docsFormatWords } from "./source/docs-formats.js";
import { generatorVersion } from "./source/generator-version.js";

const terminalOptions = {
  json: { type: "boolean", describe: "Print the result as JSON on stdout" },
  quiet: { type: "boolean", describe: "Print errors only" },
  verbose: { type: "boolean", describe: "Print every diagnostic and every file" },
  color: {
    type: "boolean",
    describe: "Use colors; --no-color for none",
    defaultDescription: "on a terminal",
  },
} as const;

const selectionOptions = {
  config: {
    type: "string",
    describe: "The config file",
    defaultDescription: "uws-codegen.config.json",
  },
  service: {
    type: "string",
    array: true,
    describe: "The service's name; more than one with a config",
  },
  parameters: {
    describe:
      "The service's parameters schema; or --parameters.validation and --parameters.serialization",
    requiresArg: true,
  },
  overlay: { type: "string", describe: "Corrections to the parameters schema" },
  out: { type: "string", describe: "The folder to write into" },
  bundle: { type: "string", describe: "The folder of another bundle than the one built in" },
  dates: {
    choices: dateTypes,
    describe: "What dates, times and durations are read as",
  },
  "inf-nan": {
    choices: infNanForms,
    describe: "How the service writes infinite numbers: Pydantic's ser_json_inf_nan",
  },
  target: {
    choices: targetNames,
    describe: "What to write: TypeScript, or JavaScript with declarations",
  },
  "import-extension": { choices: importExtensions, describe: "How generated imports end" },
} as const;

/**
 * Runs what the words of the command line say, and gives the exit code: 0 done, 1 a finding, 2 wrong usage or unreadable
 * input.
 *
 * @throws what the command throws.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  let run: Run | undefined;
  const choose = (chosen: Run): never => {
    run = chosen;
    throw commandChosen;
  };
  const parser = commands(yargs([...words]), choose)
    .scriptName("uws-codegen")
    .usage(
      "$0 <command>\n\nTypeScript for UWS services from the JSON Schema of their Pydantic models.",
    )
    .version(generatorVersion())
    .demandCommand(1, "Say what to do: generate, check, diff, pull, watch, docs or init.")
    .recommendCommands()
    .strict()
    .options(terminalOptions)
    .exitProcess(false)
    .fail((message, error) => {
      // What is thrown here keeps yargs from running the command all the same.
      throw error ?? failure("usage", withNearest(message.replace(/[.?]$/, "")));
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    if (error !== commandChosen) throw error;
  }
  return run?.() ?? 0;
}

/** A command with its options. */
type Run = () => Promise<number>;

/** Thrown to leave yargs as soon as it has read the options: it goes on to lay out the help of a command that it ran. */
const commandChosen: unique symbol = Symbol("command chosen");

/** yargs suggests commands; options that are nearly right deserve a suggestion too. */
/** What yargs says, with the known option that is nearest to an unknown one. */
function withNearest(said: string): {
  readonly said: string;
  readonly nearest: string | undefined;
} {
  const [, option] = /^Unknown arguments?: ([\w-]+)/.exec(said) ?? [];
  const known = [
    ...Object.keys(selectionOptions),
    ...Object.keys(terminalOptions),
    "dry-run",
    "force",
    "format",
    "fail-on",
  ];
  return { said, nearest: option === undefined ? undefined : nearestWord(option, known) };
}

function commands(parser: Argv, choose: (run: Run) => never): Argv {
  return parser
    .command(
      "generate",
      "Generate the TypeScript modules of one service, or of every service in the config",
      (command) =>
        withSelection(command)
          .option("dry-run", { type: "boolean", describe: "Write nothing" })
          .option("force", {
            type: "boolean",
            describe: "Generate what is up to date, too, and write over files that were edited",
          }),
      (options) =>
        choose(async () => (await import("./commands/generate.js")).generateCommand(options)),
    )
    .command(
      "check",
      "Tell whether what is on disk is what would be generated; exit code 1 if not",
      (command) =>
        withSelection(command).option("format", {
          choices: ["text", "github"] as const,
          default: "text" as const,
          describe: "github adds annotations for GitHub Actions",
        }),
      (options) => choose(async () => (await import("./commands/check.js")).checkCommand(options)),
    )
    .command(
      "diff <old> <new>",
      "Tell what changed between two schemas, and for whom it is breaking; exit code 1 if for anyone",
      (command) =>
        command
          .positional("old", {
            type: "string",
            demandOption: true,
            describe:
              "A schema file, openapi.json#Model, a git revision REV:path, a folder of schemas, or a bundle",
          })
          .positional("new", { type: "string", demandOption: true, describe: "The same, of today" })
          .option("format", {
            choices: ["text", "markdown", "json"] as const,
            default: "text" as const,
            describe: "How to say it",
          })
          .option("overlay", { type: "string", describe: "Corrections to both schemas" })
          .option("fail-on", {
            choices: ["breaking", "any", "never"] as const,
            default: "breaking" as const,
            describe: "Which changes give exit code 1",
          }),
      (options) => choose(async () => (await import("./commands/diff.js")).diffCommand(options)),
    )
    .command(
      "pull",
      "Refresh the schemas from where the config says that they come from",
      (command) =>
        command.options({ config: selectionOptions.config, service: selectionOptions.service }),
      (options) => choose(async () => (await import("./commands/pull.js")).pullCommand(options)),
    )
    .command(
      "watch",
      "Generate, and generate anew what a changed file touches",
      withSelection,
      (options) => choose(async () => (await import("./commands/watch.js")).watchCommand(options)),
    )
    .command(
      "docs",
      "Write the documentation of the services",
      (command) =>
        withSelection(command)
          .option("format", {
            choices: docsFormatNames,
            describe: docsFormatWords,
            defaultDescription: "markdown, or what the config says",
          })
          .option("dry-run", { type: "boolean", describe: "Write nothing" })
          .option("force", { type: "boolean", describe: "Write over files that were edited" }),
      (options) => choose(async () => (await import("./commands/docs.js")).docsCommand(options)),
    )
    .command(
      "init",
      "Write a config for this repository",
      (command) => command,
      ({ json, quiet }) =>
        choose(async () => {
          const { initCommand } = await import("./commands/init.js");
          return initCommand({ json: json === true, quiet: quiet === true });
        }),
    );
}

function withSelection<Options>(command: Argv<Options>) {
  return command.options(selectionOptions);
}
