import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env["CHROMIUM"] ?? paths.find((path) => existsSync(path));

/** Why tests are skipped where there is no Chromium. */
export const missingChromium: string | undefined =
  executablePath === undefined
    ? "skipped: no Chromium (install Debian's, or name one with CHROMIUM)"
    : undefined;

/** A browser that looks for nothing but what its pages ask for. */
export async function launched(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}
