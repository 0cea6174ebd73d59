import type { InputKind } from "./input-kinds.js";

/** The code that puts what is generated for a service where its page looks for it: a `ServiceScript`. */
export function serviceEntry(service: string, kinds: readonly InputKind[]): string {
  return [
    'import { registry } from "site:registry";',
    ...importLines(kinds),
    `registry().services.set(${JSON.stringify(service)}, {`,
    `  module: ${JSON.stringify(`./${service}/index.js`)},`,
    "  kinds: new Map([",
    ...kinds.map(kindEntry),
    "  ]),",
    "});",
  ].join("\n");
}

function importLines(kinds: readonly InputKind[]): readonly string[] {
  const files = new Map<string, Set<string>>();
  for (const [file, names] of kinds.flatMap(({ imports }) => [...imports])) {
    const all = files.get(file) ?? new Set();
    for (const name of names) all.add(name);
    files.set(file, all);
  }
  return [...files].map(
    ([file, names]) => `import { ${[...names].join(", ")} } from ${JSON.stringify(file)};`,
  );
}

function kindEntry({ name, facts, functions }: InputKind): string {
  const calls = [...functions].map(([key, code]) => `${key}: ${code}`).join(", ");
  return `    [${JSON.stringify(name)}, { ...${JSON.stringify(facts)}, ${calls} }],`;
}
