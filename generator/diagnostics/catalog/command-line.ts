import { didYouMean } from "./phrases.js";

/** What is wrong with the command line, or with what it asks for. */
export const commandLineCatalog = {
  usage: {
    kind: "usage",
    meaning: "The command line has a command or an option that there is not.",
    message: ({
      said,
      nearest,
    }: {
      /** What yargs says, without its full stop. */
      readonly said: string;
      readonly nearest: string | undefined;
    }): string => {
      if (said.startsWith("Did you mean")) return `There is no such command. ${said}?`;
      return nearest === undefined ? `${said}.` : `${said}. ${didYouMean(nearest)}`;
    },
    hint: "uws-codegen --help shows all commands and options.",
  },
  "missing-option": {
    kind: "usage",
    meaning: "An option is missing that another one needs.",
    message: ({ option }: { readonly option: "--service" | "--out" }): string =>
      `The option ${option} is missing.`,
    hint: ({ option }: { readonly option: "--service" | "--out" }): string =>
      `With --parameters it is needed: ${option === "--out" ? "the folder to generate into" : "the service's name, such as vo-cutouts"}.`,
  },
  "unknown-service": {
    kind: "usage",
    meaning: "The config has no service of the name given.",
    message: ({ name }: { readonly name: string }): string =>
      `There is no service ${JSON.stringify(name)} in the config.`,
    hint: ({
      nearest,
      known,
    }: {
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }): string =>
      nearest === undefined ? `It has: ${known.join(", ") || "none"}.` : didYouMean(nearest),
  },
  "two-services": {
    kind: "usage",
    meaning: "One parameters schema was given for more than one service.",
    message: ({ services }: { readonly services: readonly string[] }): string =>
      `One parameters schema is for one service, and there are ${services.length}: ${services.join(", ")}.`,
    hint: "Give one --service, or write a config with `uws-codegen init`.",
  },
  "no-docs": {
    kind: "usage",
    meaning: "Neither the command line nor the config says where documentation is to go.",
    message: ({ isInConfig }: { readonly isInConfig: boolean }): string =>
      isInConfig
        ? "The documentation of the config is of all services, not of some."
        : "The option --out is missing: the folder to write into.",
    hint: 'Give --out, or put "docs": { "out": "docs/api" } into the config.',
  },
  "config-exists": {
    kind: "usage",
    meaning: "`init` found a config, and left it alone.",
    message: "There is a config already.",
    hint: "Edit it, or remove it first.",
  },
  internal: {
    kind: "usage",
    meaning: "The program itself failed: please report it, with what `--verbose` prints.",
    message: ({ said }: { readonly said: string }): string => said,
  },
} as const;
