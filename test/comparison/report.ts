import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Difference } from "./differences.js";
import { hunksOf } from "./shapes.js";

/** Differences of one shape. */
export interface Group {
  readonly shape: string;
  /** The cases that have it, the first ones first. */
  readonly cases: readonly string[];
  /** The smallest of them. */
  readonly example: { readonly case: string; readonly path: string; readonly text: string };
}

/** What was found, in words. */
export interface Report {
  readonly summary: string;
  readonly full: string;
  readonly groups: readonly Group[];
}

const shownGroups = 12;
const casesWritten = 3;

export function reportOf(
  differences: readonly Difference[],
  compared: { readonly cases: number; readonly files: number },
): Report {
  const groups = groupsOf(differences);
  const cases = new Set(differences.map((one) => one.case));
  const head = [
    `${counted(compared.cases, "case")}, ${counted(compared.files, "text")} compared.`,
    `Identical: ${counted(compared.cases - cases.size, "case")}, ${counted(compared.files - differences.length, "text")}.`,
    ...(groups.length === 0
      ? []
      : [
          `Different: ${counted(cases.size, "case")}, ${counted(differences.length, "text")}, in ${counted(groups.length, "way")}.`,
        ]),
  ];
  const sections = groups.map(sectionOf);
  const more = groups.length - shownGroups;
  return {
    summary: [
      ...head,
      ...sections.slice(0, shownGroups),
      ...(more > 0 ? ["", `${counted(more, "more way")}: see the report.`] : []),
    ].join("\n"),
    full: [...head, ...sections, ""].join("\n"),
    groups,
  };
}

/** Writes the report, and of each group some cases as they were before and after. */
export function writeReport(
  folder: string,
  { full, groups }: Report,
  differences: readonly Difference[],
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.txt"), full);
  const wanted = new Set(
    groups.flatMap(({ cases, example }) => [example.case, ...cases.slice(0, casesWritten)]),
  );
  for (const { case: name, path, ...sides } of differences) {
    if (!wanted.has(name)) continue;
    for (const side of ["before", "after"] as const) {
      const text = sides[side];
      if (text === undefined) continue;
      const file = join(folder, name, side, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/** The groups of differences, the one that most cases have first. */
export function groupsOf(differences: readonly Difference[]): readonly Group[] {
  const groups = new Map<string, { cases: Set<string>; example: Group["example"] }>();
  for (const difference of differences) {
    for (const { shape, text } of hunksOf(difference)) {
      const example = { case: difference.case, path: difference.path, text };
      const group = groups.get(shape) ?? { cases: new Set<string>(), example };
      group.cases.add(difference.case);
      if (text.length < group.example.text.length) group.example = example;
      groups.set(shape, group);
    }
  }
  return [...groups]
    .map(([shape, { cases, example }]) => ({ shape, cases: [...cases], example }))
    .sort((left, right) => right.cases.length - left.cases.length);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function sectionOf({ cases, example }: Group): string {
  const others = cases.filter((name) => name !== example.case).slice(0, 4);
  const also = others.length === 0 ? "" : `, ${others.join(", ")}`;
  const lines = example.text.split("\n");
  return [
    "",
    `${counted(cases.length, "case")}: ${example.path} of ${example.case}${also}`,
    ...lines.slice(0, 40).map((line) => `    ${line}`),
    ...(lines.length > 40 ? [`    … ${lines.length - 40} more lines`] : []),
  ].join("\n");
}
