import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licences of the packages that are part of a bundle, which ask to be handed on.
 *
 * @param output - the bundle's chunks, with the files that each is made of.
 * @param root - the folder with `node_modules`.
 */
export function noticesOf(output, root) {
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds);
  const folders = modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0]);
  return [...new Set(folders.filter((folder) => folder?.startsWith(root)))]
    .toSorted()
    .map(noticeOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:[.-].*)?$/i.test(each));
  if (license === undefined && file === undefined) throw new Error(`${name} has no licence.`);
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
