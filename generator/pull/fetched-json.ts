import { Failure, usageFailure } from "../diagnostics/diagnostic.js";
import { type JsonFile, jsonFile } from "../source/json-file.js";

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
    const { message, line, column } = error.diagnostic;
    throw usageFailure(
      {
        code: "not-json",
        file: url,
        ...(/^\s*</.test(text)
          ? {
              message: "The server sent a page, not JSON.",
              hint: 'It may ask for a sign-in, which "headers" of the source can answer. What was stored before stays as it is.',
            }
          : {
              message: `The server sent no JSON: ${message.replace(/^This is not JSON: |\.$/g, "")} (line ${line}, column ${column}).`,
              hint: "What was stored before stays as it is.",
            }),
      },
      error,
    );
  }
}
