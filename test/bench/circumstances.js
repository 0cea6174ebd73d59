import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "./own-code.js";

/**
 * A sentence of when and where something was measured, and beside what.
 *
 * @param peers - names of packages that are installed for the benches, or of others with their versions.
 */
export function circumstances(peers) {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
  const beside = peers.length === 0 ? "" : `, beside ${peers.map(versioned).join(", ")}`;
  return `Measured on ${day} with Node ${process.versions.node} on ${machine}${beside}.`;
}

function versioned(peer) {
  if (/ \d/.test(peer)) return peer;
  const path = ["test/bench/node_modules", "node_modules"]
    .map((packages) => join(root, packages, peer, "package.json"))
    .find(existsSync);
  return `\`${peer}\` ${JSON.parse(readFileSync(path, "utf8")).version}`;
}
