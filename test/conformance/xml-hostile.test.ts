import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import {
  jobListToXml,
  resultsToXml,
  type SerializedJob,
  safeParseJobListXml,
  safeParseJobXml,
  safeParseParametersXml,
  safeParseResultsXml,
} from "../../generated/uws/index.js";
import { writeJob } from "../../generated/uws/xml.js";
import { seed } from "../seed.js";
import { missing, sharedText } from "./shared.js";

const count = Number(process.env["COUNT"] ?? 120_000);

/** What came of hostile documents of one kind. */
interface Tally {
  values: number;
  refused: number;
  slowest: number;
}

const tallies = new Map<string, Tally>();

/** Reads a document as everything that it could be: each time there must be a value or issues that say where. */
function tryDocument(kind: string, xml: string | Uint8Array): void {
  const tally = tallies.get(kind) ?? { values: 0, refused: 0, slowest: 0 };
  tallies.set(kind, tally);
  for (const read of [
    safeParseJobXml,
    safeParseJobListXml,
    safeParseResultsXml,
    safeParseParametersXml,
  ]) {
    const start = performance.now();
    const { issues } = read(xml);
    tally.slowest = Math.max(tally.slowest, performance.now() - start);
    if (issues === undefined) tally.values += 1;
    else {
      tally.refused += 1;
      if (issues.length === 0) throw new Error("Neither a value nor an issue.");
      for (const { line, column, message } of issues)
        if (!(line >= 1 && column >= 1 && message.endsWith(").")))
          throw new Error(`This does not say where: ${message}`);
    }
  }
}

/** Everything that was tried, as a table; each document is read as a job, a list, results and parameters. */
function tallyTable(): string {
  const rows = [...tallies].map(([kind, { values, refused, slowest }]) => ({
    kind,
    documents: (values + refused) / 4,
    ...{ values, refused, slowest },
  }));
  const sum = (field: "documents" | "values" | "refused"): number =>
    rows.reduce((total, row) => total + row[field], 0);
  const [slowest] = rows.toSorted((one, other) => other.slowest - one.slowest);
  const all = {
    kind: `all ${rows.length} kinds (slowest: ${slowest?.kind})`,
    ...{ documents: sum("documents"), values: sum("values"), refused: sum("refused") },
    slowest: slowest?.slowest ?? 0,
  };
  const lines = [...rows, all].map(
    (row) =>
      `| ${row.kind} | ${row.documents} | ${row.values} | ${row.refused} | ${row.slowest.toFixed(1)} |`,
  );
  return [
    "| hostile documents | tried | read as values | refused with issues | slowest, ms |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

function recordedDocuments(): readonly string[] {
  const folder = new URL("../wire/", import.meta.url);
  const jobs = readdirSync(folder).map(
    (name) =>
      // Safe: recorded from upstream.
      JSON.parse(readFileSync(new URL(name, folder), "utf8")) as SerializedJob<unknown>,
  );
  const own = jobs.flatMap((job) => [
    writeJob({ ...job, parameters: null }, [{ id: "a", value: "b & c", byReference: true }]),
    resultsToXml(job.results),
  ]);
  const list = jobListToXml(jobs, { baseUrl: "https://example.org" });
  if (missing !== undefined) return [...own, list];
  const theirs = readdirSync(new URL("../../../shared/upstream/wire/", import.meta.url))
    .filter((name) => name.endsWith(".xml"))
    .map((name) => sharedText(`upstream/wire/${name}`));
  return [...own, list, ...theirs, sharedText("uws/ivoa-job-instance.xml")];
}

const pieces: readonly string[] = [
  ...[
    "<",
    ">",
    "/",
    "&",
    ";",
    "'",
    '"',
    "=",
    " ",
    "]]>",
    "--",
    "<!--",
    "-->",
    "<![CDATA[",
    "?>",
    ":",
  ],
  ...[
    "<?xml version='1.0'?>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    "&#0;",
    "&#xD800;",
    "\u0000",
  ],
  ...["\uD800", "\uFFFF", "\r", "xmlns=''", " xmlns:uws='urn:x'", " xsi:nil='true'", "</uws:job>"],
  ...[
    "<uws:phase>",
    "<uws:results>",
    "<uws:jobInfo>",
    " id='1'",
    "9".repeat(400),
    "&#13;",
    "\u0300",
  ],
];

describe(`hostile documents (SEED=${seed})`, () => {
  afterAll(() => console.log(tallyTable()));

  const documents = recordedDocuments();
  let state = seed;
  /** A number below a limit: mulberry32, so that a seed gives the same run again. */
  const draw = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
    items[draw(items.length)] ?? otherwise;

  it(`of ${count} random changes end in a value or an issue`, () => {
    for (let index = 0; index < count; index += 1) {
      let xml = pick(documents, "");
      for (let changes = 1 + draw(3); changes > 0; changes -= 1) {
        const start = draw(xml.length + 1);
        const end = Math.min(xml.length, start + draw(8));
        const other = pick(documents, "");
        const copied = draw(other.length + 1);
        const inserted = draw(4) === 0 ? other.slice(copied, copied + draw(200)) : pick(pieces, "");
        xml = xml.slice(0, start) + (draw(3) === 0 ? "" : inserted) + xml.slice(end);
      }
      tryDocument("changed texts", xml);
    }
  });

  it("of changed bytes end in a value or an issue", () => {
    const encoded = documents.map((xml) => new TextEncoder().encode(xml));
    for (let index = 0; index < count / 4; index += 1) {
      const bytes = Uint8Array.from(pick(encoded, new Uint8Array()));
      for (let changes = 1 + draw(3); changes > 0; changes -= 1)
        bytes[draw(bytes.length)] = draw(256);
      tryDocument("changed bytes", bytes);
    }
  });

  it("cut off at every byte end in an issue", () => {
    for (const xml of documents) {
      const bytes = new TextEncoder().encode(xml.trimEnd());
      for (let end = 0; end < bytes.length; end += 1)
        tryDocument("cut off", bytes.subarray(0, end));
    }
    // Of the standard's example a comment after the root may be cut off.
    expect(tallies.get("cut off")?.values).toBeLessThan(10);
  });

  it("in other encodings end in an issue, or in the same value", () => {
    for (const xml of documents)
      for (const encoding of ["utf16le", "latin1", "ascii"] as const) {
        tryDocument("other encodings", Buffer.from(xml, encoding));
        tryDocument("other encodings", Buffer.from(`\uFEFF${xml}`, encoding));
        const declared = xml.replace(
          /^(?:<\?xml[^>]*>)?/,
          `<?xml version="1.0" encoding="${encoding}"?>`,
        );
        tryDocument("other encodings", Buffer.from(declared, "utf8"));
      }
  });

  it("that are huge end in an issue, or in a value", () => {
    const inJob = (content: string, attributes = ""): string =>
      `<job xmlns="http://www.ivoa.net/xml/UWS/v1.0"${attributes}><jobId>1</jobId><phase>HELD</phase>${content}</job>`;
    const size = 1_000_000;
    const huge: readonly (readonly [string, string])[] = [
      [
        "entity bomb",
        `<!DOCTYPE a [<!ENTITY b "${"b".repeat(size)}">]><a>${"&b;".repeat(size)}</a>`,
      ],
      ["deep nesting", "<a>".repeat(size)],
      ["huge attribute", inJob("", ` a="${"&#x41;".repeat(size)}"`)],
      ["many attributes", inJob("", " a=''".repeat(size))],
      ["huge name", `<${"a".repeat(size)}/>`],
      ["huge text", inJob(`<runId>${"a&amp;".repeat(size)}</runId>`)],
      ["huge comment", inJob(`<!--${"- ".repeat(size)}-->`)],
      ["unclosed comments", inJob("<!--".repeat(size))],
      ["unclosed CDATA", inJob("<![CDATA[".repeat(size))],
      ["many CDATA", inJob(`<runId>${"<![CDATA[]]>".repeat(size)}</runId>`)],
      ["many ampersands", inJob("&".repeat(size))],
      ["many brackets", inJob(`<runId>${"]".repeat(size)}</runId>`)],
      ["many quotes", inJob(`<runId a='${'"'.repeat(size)}'/>`)],
      ["many elements", inJob("<a/>".repeat(size))],
      ["many namespaces", inJob(`<a xmlns:a="u" xmlns:b="v"/>`.repeat(size / 10))],
      ["many results", inJob(`<results>${"<result id='1'/>".repeat(size)}</results>`)],
      ["many wrong results", inJob(`<results>${"<result/>".repeat(size)}</results>`)],
      ["many phases", inJob("<phase>HELD</phase>".repeat(size))],
      ["huge number", inJob(`<executionDuration>${"9".repeat(size)}</executionDuration>`)],
      ["huge time", inJob(`<quote>2024-10-29T23:57:55.${"0".repeat(size)}Z</quote>`)],
      ["huge job info", inJob(`<jobInfo>${"<p:a xmlns:p='u'/>".repeat(size / 10)}</jobInfo>`)],
      [
        "many colons in job info",
        inJob(`<jobInfo>${":".repeat(size)}${"a".repeat(size)}</jobInfo>`),
      ],
      ["white space", `<a${" ".repeat(size)}`],
      ["white space after names", `<a>${`</a${" ".repeat(size)}`}`],
      ["line ends", inJob("\r".repeat(size))],
      ["XML declaration", `<?xml version="1.0"${" ".repeat(size)}a?><a/>`],
    ];
    for (const [kind, xml] of huge) tryDocument(kind, xml);
    expect(huge.filter(([kind]) => !tallies.has(kind))).toEqual([]);
  });
});
