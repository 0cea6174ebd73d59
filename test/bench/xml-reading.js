// Reading a job and lists of jobs, beside fast-xml-parser, saxes and upstream's Python.
import { XMLParser } from "fast-xml-parser";
import { comparison } from "./comparison.js";
import { baseUrl, listLengths, parameters, wireJob, wireJobs } from "./jobs.js";
import { generatedCode } from "./own-code.js";
import { parsers } from "./parsers.js";
import { upstreamPeers, upstreamTimes } from "./upstream.js";

const fast = new XMLParser({ ignoreAttributes: false });
const saxes = parsers.find(({ name }) => name === "saxes");

export async function bench() {
  const { writeJob, jobListToXml, parseJobXml, parseJobListXml } = await generatedCode();
  const documents = [
    ["a job", 1, writeJob({ ...wireJob(), parameters: null }, parameters), parseJobXml],
    ...listLengths.map((count) => [
      `a list of ${count.toLocaleString("en")}`,
      count,
      jobListToXml(wireJobs(count), { baseUrl }),
      parseJobListXml,
    ]),
  ];
  const tasks = documents.map(([name, count, xml, parse]) => ({
    ...{ name, count },
    runs: {
      "this project": () => parse(xml),
      "fast-xml-parser": () => fast.parse(xml),
      "fast-xml-parser, validating": () => fast.parse(xml, true),
      saxes: () => saxes.parse(xml),
    },
  }));
  const inputs = Object.fromEntries(documents.map(([name, , xml]) => [name, xml]));
  return {
    title: "Reading XML",
    about:
      "A job and lists of jobs. This project and upstream make typed values; fast-xml-parser makes objects of texts, and saxes events.",
    peers: ["fast-xml-parser", "saxes", ...upstreamPeers(["safir", "pydantic-xml", "vo-models"])],
    ...comparison(tasks, upstreamTimes("read", inputs), "Reading XML", { "fast-xml-parser": 3 }),
  };
}
