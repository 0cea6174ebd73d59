import { promiseTable } from "./promises.js";

/**
 * The page of all that was measured, with a section that takes the place of what was measured before. The other
 * sections stay as they are.
 *
 * @param page - as it is.
 * @param subjects - the names of all sections, in their order.
 */
export function benchmarksPage(page, subjects, measured, text) {
  const texts = subjects.map((subject) => {
    const [start, end] = marks(subject);
    const section = subject === measured ? text : between(page, start, end);
    return section === undefined ? "" : `${start}\n\n${section.trim()}\n\n${end}\n`;
  });
  return [introduction, ...texts.filter((text) => text !== "")].join("\n");
}

/** The text of a section: when and where it was measured, its promises and its tables. */
export function sectionText({ title, about, promises = [], tables }, circumstances) {
  const parts = [`## ${title}`, about, circumstances];
  if (promises.length > 0) parts.push(promiseTable(promises).trim());
  return [...parts, tables.trim()].join("\n\n");
}

/** The README with the promises of all sections of the page, and when and where they were measured. */
export function readmeWith(readme, page) {
  const head = `${promiseTable([]).trim()}\n`;
  const rows = page
    .split(head)
    .slice(1)
    .flatMap((after) => after.slice(0, after.indexOf("\n\n")).split("\n"));
  const circumstances = new Set(page.match(/^Measured on .*?(?=, beside |\.$)/gm));
  const text = `${head}${rows.join("\n")}\n\n${[...circumstances].join("; ")}.`;
  return pageWith(readme, "benchmarks", text);
}

/** The page with a text in the place that its comments mark with a name. */
export function pageWith(page, name, text) {
  const [start, end] = marks(name);
  const [from, to] = [page.indexOf(start) + start.length, page.indexOf(end)];
  if (to < from) throw new Error(`The page has no ${start} with an ${end}.`);
  return `${page.slice(0, from)}\n\n${text}\n\n${page.slice(to)}`;
}

const introduction = `# Benchmarks

\`npm run bench\` measures all of this, and writes this page and the README's table. \`npm run bench -- validators\` or
\`npm run bench -- sizes\` measures a part, and writes only what belongs to it. What is measured beside is installed by
the run into \`test/bench\`, and is no dependency of the project.

A figure is the median of repeated runs, and what is in parentheses is within what half of the runs are. What is
compared takes turns, round after round, so that what else the machine does is everybody's. In the tables of promises
several figures belong to several cases, in the same order.
`;

function marks(subject) {
  return [`<!-- ${subject} -->`, `<!-- /${subject} -->`];
}

function between(text, start, end) {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  return from === -1 || to === -1 ? undefined : text.slice(from + start.length, to);
}
