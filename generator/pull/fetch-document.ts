import type { FetchProblem } from "../diagnostics/catalog/pull.js";
import { failure } from "../diagnostics/diagnostic.js";

/** A document from the network. */
export interface FetchedDocument {
  /** Its text; undefined where it is the one with the tag that was given. */
  readonly text: string | undefined;
  readonly etag: string | undefined;
}

/** What is asked for, and how patiently. */
export interface FetchOptions {
  /** Headers by name; the value is that of an environment variable, so that no secret stands in a config. */
  readonly headers?: { readonly [name: string]: string };
  /** The tag of the document that is there already. */
  readonly etag?: string | undefined;
  /** How long to wait for all of it, in milliseconds. */
  readonly timeout?: number;
  /** How many bytes it may have. */
  readonly limit?: number;
}

/**
 * Fetches a document by http or https.
 *
 * @throws Failure (usage) where the server cannot be reached, is too slow, refuses, or sends too much.
 */
export async function fetchDocument(
  url: string,
  options: FetchOptions = {},
): Promise<FetchedDocument> {
  const { timeout = 30_000, limit = 50 * 1024 * 1024, etag } = options;
  const headers = new Headers({ accept: "application/json" });
  for (const [name, variable] of Object.entries(options.headers ?? {}))
    headers.set(name, environmentValue(variable, name));
  if (etag !== undefined) headers.set("if-none-match", etag);
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeout) });
    if (response.status === 304) return { text: undefined, etag };
    if (!response.ok)
      throw refused(url, {
        is: "answer",
        status: response.status,
        statusText: response.statusText,
      });
    const text = await limitedText(response, limit, url);
    return { text, etag: response.headers.get("etag") ?? undefined };
  } catch (error) {
    throw error instanceof Error && error.name === "Failure"
      ? error
      : refused(url, problemOf(error, timeout), error);
  }
}

/** Whether a source is something to fetch, and no file. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function environmentValue(variable: string, header: string): string {
  const value = process.env[variable];
  if (value !== undefined && value !== "") return value;
  throw failure("pull-header-missing", { header, variable });
}

async function limitedText(response: Response, limit: number, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw refused(url, { is: "too large", limitInBytes: limit });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function problemOf(error: unknown, timeout: number): FetchProblem {
  if (!(error instanceof Error)) return { is: "error", said: String(error) };
  if (error.name === "TimeoutError") return { is: "timeout", milliseconds: timeout };
  const { cause } = error;
  // fetch says "fetch failed" of everything; what failed is the cause.
  const said =
    cause instanceof Error ? cause.message || String(Reflect.get(cause, "code")) : error.message;
  return { is: "error", said };
}

function refused(url: string, problem: FetchProblem, cause?: unknown): Error {
  return failure("pull-failed", { url, problem }, { cause });
}
