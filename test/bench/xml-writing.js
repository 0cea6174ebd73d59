// Writing a job and lists of jobs, beside fast-xml-parser's builder, xmlbuilder2 and upstream's Python.
import { XMLBuilder } from "fast-xml-parser";
import { create } from "xmlbuilder2";
import { comparison } from "./comparison.js";
import { baseUrl, listLengths, parameters, wireJob, wireJobs } from "./jobs.js";
import { generatedCode } from "./own-code.js";
import { upstreamPeers, upstreamTimes } from "./upstream.js";

const fast = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
});

export async function bench() {
  const { writeJob, jobListToXml, jobDescription } = await generatedCode();
  const job = { ...wireJob(), parameters: null };
  const tree = jobTree(job);
  expectSame(writeJob(job, parameters), fast.build(tree), create(tree).root().toString());
  const tasks = [
    {
      ...{ name: "a job", count: 1, input: job },
      runs: {
        "this project": () => writeJob(job, parameters),
        "fast-xml-parser": () => fast.build(tree),
        "fast-xml-parser, from the job": () => fast.build(jobTree(job)),
        xmlbuilder2: () => create(tree).root().toString(),
      },
    },
    ...listLengths.map((count) => {
      const jobs = wireJobs(count);
      const list = listTree(jobs.map((each) => jobDescription(each, baseUrl)));
      expectSame(jobListToXml(jobs, { baseUrl }), fast.build(list), create(list).root().toString());
      return {
        ...{ name: `a list of ${count.toLocaleString("en")}`, count, input: jobs },
        runs: {
          "this project": () => jobListToXml(jobs, { baseUrl }),
          "fast-xml-parser": () => fast.build(list),
          "fast-xml-parser, from the job": () =>
            fast.build(listTree(jobs.map((each) => jobDescription(each, baseUrl)))),
          "the bare texts": () => bareList(jobs),
          xmlbuilder2: () => create(list).root().toString(),
        },
      };
    }),
  ];
  const targets = { "fast-xml-parser": 15, "upstream's Python": 200 };
  return {
    title: "Writing XML",
    about:
      "A job and lists of jobs. The builders build from objects of their own form, which are made beforehand, or of the job as a program would; this project's code and upstream's start at the job. All write the same document. \"The bare texts\" is what no code can be faster than that writes one text: the same document put together without a look at any value.",
    peers: [
      ...["fast-xml-parser", "xmlbuilder2"],
      ...upstreamPeers(["safir", "pydantic-xml", "vo-models"]),
    ],
    ...comparison(tasks, upstreamTimes("write", inputsOf(tasks)), "Writing XML", targets),
  };
}

function inputsOf(tasks) {
  return Object.fromEntries(tasks.map(({ name, input }) => [name, input]));
}

const namespaces = {
  "@xmlns:uws": "http://www.ivoa.net/xml/UWS/v1.0",
  "@xmlns:xlink": "http://www.w3.org/1999/xlink",
  "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

/** A time as it is written. */
const time = (text) => `${text.slice(0, 23)}Z`;

function jobTree(job) {
  return {
    "uws:job": {
      ...namespaces,
      "@version": "1.1",
      "uws:jobId": job.id,
      "uws:runId": job.run_id,
      "uws:ownerId": job.owner,
      "uws:phase": job.phase,
      "uws:creationTime": time(job.creation_time),
      "uws:startTime": time(job.start_time),
      "uws:endTime": time(job.end_time),
      "uws:executionDuration": job.execution_duration,
      "uws:destruction": time(job.destruction_time),
      "uws:parameters": {
        "uws:parameter": parameters.map(({ id, value }) => ({ "@id": id, "#text": value })),
      },
      "uws:results": {
        "uws:result": job.results.map((result) => ({
          "@id": result.id,
          "@xlink:type": "simple",
          "@xlink:href": result.url,
          "@size": result.size,
          "@mime-type": result.mime_type,
        })),
      },
    },
  };
}

function listTree(descriptions) {
  return {
    "uws:jobs": {
      ...namespaces,
      "@version": "1.1",
      "uws:jobref": descriptions.map((description) => ({
        "@id": description.id,
        "@xlink:href": description.href,
        "uws:phase": description.phase,
        ...(description.runId === null ? {} : { "uws:runId": description.runId }),
        "uws:ownerId": description.ownerId,
        "uws:creationTime": time(description.creationTime),
      })),
    },
  };
}

/** The document of the list but for what is to be escaped, as one flat text. */
function bareList(jobs) {
  const texts = jobs.map(
    (job) =>
      `<uws:jobref id="${job.id}" xlink:href="${baseUrl}/${job.id}"><uws:phase>${job.phase}</uws:phase>` +
      (job.run_id === null ? "" : `<uws:runId>${job.run_id}</uws:runId>`) +
      `<uws:ownerId>${job.owner}</uws:ownerId>` +
      `<uws:creationTime>${time(job.creation_time)}</uws:creationTime></uws:jobref>`,
  );
  return `<uws:jobs>${texts.join("")}</uws:jobs>`;
}

/** All that are compared must write the same document. */
function expectSame(own, ...others) {
  for (const other of others)
    if (other !== own)
      throw new Error(`Another document:\n${other.slice(0, 2000)}\n${own.slice(0, 2000)}`);
}
