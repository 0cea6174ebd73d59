import { expect, it, vi } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { type FetchOptions, fetchDocument } from "../../generator/pull/fetch-document.js";
import { serve } from "./server.js";

/** What is said where a document cannot be fetched. */
async function refusal(url: string, options: FetchOptions = {}): Promise<string> {
  const error: unknown = await fetchDocument(url, options).catch((reason: unknown) => reason);
  if (!(error instanceof Failure)) throw error;
  expect(error.kind).toBe("usage");
  return error.diagnostic.message.replace(/http:\/\/[\d.:]+/, "URL");
}

it("gives the text and its tag, and asks only once for the same", async () => {
  const url = await serve((request, response) => {
    if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end('{"a":"Ångström"}');
  });
  expect(await fetchDocument(url)).toEqual({ text: '{"a":"Ångström"}', etag: '"1"' });
  expect(await fetchDocument(url, { etag: '"1"' })).toEqual({ text: undefined, etag: '"1"' });
});

it("sends headers with what the environment has, and never without", async () => {
  const url = await serve((request, response) => response.end(JSON.stringify(request.headers)));
  vi.stubEnv("UWS_CODEGEN_TEST_TOKEN", "secret");
  const headers = { Authorization: "UWS_CODEGEN_TEST_TOKEN" };
  expect((await fetchDocument(url, { headers })).text).toContain('"authorization":"secret"');
  vi.stubEnv("UWS_CODEGEN_TEST_TOKEN", "");
  expect(await refusal(url, { headers })).toBe(
    "The header Authorization is to have the value of the environment variable UWS_CODEGEN_TEST_TOKEN, which is not set.",
  );
  vi.unstubAllEnvs();
});

it("refuses what fails, in words", async () => {
  const missing = await serve((_, response) => response.writeHead(404).end("no"));
  expect(await refusal(missing)).toBe("URL cannot be fetched: the server answers 404 Not Found.");
  const slow = await serve((_, response) => response.write("{"));
  expect(await refusal(slow, { timeout: 200 })).toBe(
    "URL cannot be fetched: it took longer than 0.2 s.",
  );
  const huge = await serve((_, response) => {
    const more = (): void => {
      while (response.write("x".repeat(65_536)));
      response.once("drain", more);
    };
    more();
  });
  expect(await refusal(huge, { limit: 5 * 1024 * 1024 })).toBe(
    "URL cannot be fetched: it is larger than 5 MiB.",
  );
  expect(await refusal("http://127.0.0.1:1/")).toMatch(
    /^URL\/ cannot be fetched: .*ECONNREFUSED|bad port/,
  );
  const broken = await serve((_, response) => response.destroy());
  expect(await refusal(broken)).toMatch(/^URL cannot be fetched: ./);
});
