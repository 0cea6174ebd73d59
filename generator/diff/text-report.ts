import { audienceNames } from "./audiences.js";
import type { SchemaChange } from "./change.js";
import type { ChangeClass } from "./rules.js";

/** The changes as lines for people, those of a model together, what is breaking before what is not. */
export function textReport(changes: readonly SchemaChange[]): readonly string[] {
  const models = [...new Set(changes.map(({ model }) => model))];
  return [
    ...models.flatMap((model) => [
      visible(model),
      ...ranked(changes.filter((change) => change.model === model)).flatMap(changeLines),
      "",
    ]),
    summary(changes),
  ];
}

function changeLines(change: SchemaChange): readonly string[] {
  const { pointer, code, sides } = change;
  const [side] = sides;
  const where = sides.length > 1 ? "" : side === "read" ? ", as sent only" : ", as taken only";
  return [
    `  ${visible(sentenceOf(change))}`,
    `    ${verdict(change)} (${code}${where}, at ${visible(pointer) || "the root"})`,
  ];
}

/** The change with its place: `radius: is 2 or less, instead of 3 or less`. */
export function sentenceOf({ path, message }: Pick<SchemaChange, "path" | "message">): string {
  return path.length === 0 ? message : `${path.join(", ")}: ${message}`;
}

/** For whom a change is breaking; where for nobody, whether it is more than documentation. */
export function verdict(change: SchemaChange): string {
  const broken = audienceNames.filter(([audience]) => change[audience] === "breaking");
  if (broken.length > 0) return `breaking for ${enumerated(broken.map(([, name]) => name))}`;
  return classOf(change) === "documentation" ? "documentation only" : "compatible";
}

/** The class that a change has for the audience that it matters most for. */
export function classOf(change: SchemaChange): ChangeClass {
  const classes = audienceNames.map(([audience]) => change[audience]);
  if (classes.includes("breaking")) return "breaking";
  return classes.includes("compatible") ? "compatible" : "documentation";
}

/** The changes, the breaking ones first, documentation last. */
export function ranked(changes: readonly SchemaChange[]): readonly SchemaChange[] {
  const order: readonly ChangeClass[] = ["breaking", "compatible", "documentation"];
  return order.flatMap((one) => changes.filter((change) => classOf(change) === one));
}

/** How many changes there are, and for whom they are breaking, in one line. */
export function summary(changes: readonly SchemaChange[]): string {
  if (changes.length === 0) return "No change.";
  const counts = audienceNames.flatMap(([audience, name]) => {
    const count = changes.filter((change) => change[audience] === "breaking").length;
    return count === 0 ? [] : [`${count} for ${name}`];
  });
  const what = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  return counts.length === 0
    ? `${what}, none of them breaking.`
    : `${what}; breaking: ${counts.join(", ")}.`;
}

function enumerated(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Without what would move a terminal's cursor, color what follows, or turn the direction of a text. */
function visible(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
