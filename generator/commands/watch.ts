import { existsSync, type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";
import { generateLoaded } from "../generation/generate.js";
import type { LoadedConfig } from "../source/config.js";
import { allInputFiles } from "../source/input-files.js";
import { sayDocs } from "./docs-words.js";
import { summary } from "./output-words.js";
import { type Selection, type SelectionOptions, selectServices } from "./service-selection.js";
import { sayStubs } from "./stub-words.js";
import { showFailure, type Terminal, type TerminalOptions, terminalFor } from "./terminal.js";

/** How long after a change to wait for others that belong to it, in milliseconds. */
const pause = 100;

/** Generates, and generates anew what a changed file touches, until the process is told to end. */
export async function watchCommand(options: SelectionOptions & TerminalOptions): Promise<0> {
  const terminal = terminalFor(options);
  // What is wrong with the command line or the config at the start ends it, as it would end `generate`.
  let selection = await selectServices(options, true);
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isChanged = false;
  const run = async (): Promise<void> => {
    if (isRunning) {
      isChanged = true;
      return;
    }
    isRunning = true;
    do {
      isChanged = false;
      selection = await reloaded(selection, options);
      await regenerate(selection, terminal, options);
      for (const watcher of watchers) watcher.close();
      watchers = watchInputs(selection.loaded, () => {
        clearTimeout(timer);
        timer = setTimeout(() => void run(), pause);
      });
    } while (isChanged);
    isRunning = false;
  };
  await run();
  terminal.say("Watching; Ctrl-C ends it.");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  for (const watcher of watchers) watcher.close();
  clearTimeout(timer);
  return 0;
}

/** The config may be what changed; one that is broken is told, and the last good one stays. */
async function reloaded(
  before: Selection,
  options: SelectionOptions & TerminalOptions,
): Promise<Selection> {
  try {
    return await selectServices(options, true);
  } catch (error) {
    showFailure(error, options);
    return before;
  }
}

async function regenerate(
  { loaded, services }: Selection,
  terminal: Terminal,
  options: TerminalOptions,
): Promise<void> {
  const start = performance.now();
  try {
    const { changes, unchanged, stubs, docs } = await generateLoaded(loaded, {
      ...(services === undefined ? {} : { services }),
    });
    const touched = [...new Set(changes.map(({ path }) => path.replace(/\/.*$/s, "")))];
    const names = touched.filter((name) => Object.hasOwn(loaded.config.services, name));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const what = names.length === 0 ? "" : `${names.join(", ")}: `;
    terminal.say(`${what}${summary(changes, unchanged, false)} (${seconds} s).`);
    for (const folder of docs) sayDocs(folder, false, terminal);
    sayStubs(stubs, terminal);
  } catch (error) {
    showFailure(error, options);
  }
}

/** Folders are watched, not files: many editors write a new file and give it the old one's name. */
function watchInputs(loaded: LoadedConfig, onChange: () => void): readonly FSWatcher[] {
  const namesOf = new Map<string, Set<string>>();
  const folders = new Set<string>();
  for (const path of allInputFiles(loaded)) {
    if (existsSync(path) && statSync(path).isDirectory()) folders.add(path);
    else namesOf.set(dirname(path), (namesOf.get(dirname(path)) ?? new Set()).add(basename(path)));
  }
  const ofFiles = [...namesOf].flatMap(([folder, names]) =>
    existsSync(folder)
      ? [watch(folder, (_, name) => (name === null || names.has(name) ? onChange() : undefined))]
      : [],
  );
  const ofFolders = [...folders].map((folder) => watch(folder, { recursive: true }, onChange));
  return [...ofFiles, ...ofFolders];
}
