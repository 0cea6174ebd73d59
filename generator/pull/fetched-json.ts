import { Failure, failure } from "../diagnostics/diagnostic.js";
import { type JsonFile, jsonFile, jsonProblem } from "../source/json-file.js";

/**
 * What a server sent, as JSON.
 *
 * @throws Failure (usage) where it is something else, such as a page that asks for a sign-in.
 */
export function fetchedJson(text: string, url: string): JsonFile {
  try {
    return jsonFile(text, url);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const isPage = /^\s*</.test(text);
    const found = isPage ? ({ isPage } as const) : jsonProblem(text);
    throw failure("not-json", { from: "server", ...found }, { file: url, cause: error });
  }
}
