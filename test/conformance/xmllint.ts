import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedText } from "./shared.js";

/** Which xmllint there is on this machine; undefined for none. */
export function xmllintVersion(): string | undefined {
  const { status, stderr } = spawnSync("xmllint", ["--version"], { encoding: "utf8" });
  return status === 0 ? /libxml version (\d+)/.exec(stderr)?.[1] : undefined;
}

/** What the machine's own xmllint says of documents that it refuses by the standard's own schema. */
export function xmllintErrors(documents: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-xmllint-"));
  try {
    for (const name of ["UWS-1.1.xsd", "xlink.xsd"])
      writeFileSync(join(folder, name), sharedText(`uws/${name}`));
    const errors: string[] = [];
    // One process for many files, but not for more than a command line can name.
    for (let start = 0; start < documents.length; start += 5000)
      errors.push(...errorsOfSome(folder, documents.slice(start, start + 5000)));
    return errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function errorsOfSome(folder: string, documents: readonly string[]): readonly string[] {
  mkdirSync(join(folder, "xml"));
  const files = documents.map((xml, index) => {
    writeFileSync(join(folder, "xml", `${index}.xml`), xml);
    return `xml/${index}.xml`;
  });
  const { stderr } = spawnSync(
    "xmllint",
    ["--nonet", "--noout", "--schema", "UWS-1.1.xsd", ...files],
    { cwd: folder, encoding: "utf8", maxBuffer: 512 * 1024 * 1024 },
  );
  rmSync(join(folder, "xml"), { recursive: true });
  const validated = stderr.match(/^xml\/\d+\.xml validates$/gm)?.length ?? 0;
  const others = stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
  return validated === documents.length ? [] : [`${validated} of ${documents.length}`, ...others];
}
