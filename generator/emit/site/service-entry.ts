import type { XmlBundle } from "../../bundle/bundle.js";
import { camelCase, pascalCase } from "../../canonical/names.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { parametersModelOf } from "../job/parameters-model.js";
import { serviceJobName } from "../job/service-job-output.js";
import { readTypeName } from "../job/xml-reader/fields.js";
import { hasWriter } from "../module/writers.js";

/** A service whose script is made. */
export interface ServedService {
  readonly name: string;
  readonly graph: ModelGraph;
}

/** The code that puts what is generated for a service where its page looks for it: a `ServiceScript`. */
export function serviceEntry({ name, graph }: ServedService, bundle: XmlBundle): string {
  const { slot, xml } = bundle;
  const model = parametersModelOf(graph).name;
  const parseJob = `safeParse${slot.model}`;
  const parseParameters = `safeParse${pascalCase(slot.property)}`;
  const parseXml = `safeParse${slot.model}Xml`;
  const jobToXml = `${camelCase(slot.model)}ToXml`;
  const parametersToXml = `${camelCase(slot.property)}ToXml`;
  const jobToJson = `serialize${slot.model}`;
  const writer = hasWriter(graph, model) ? `write${model}` : undefined;
  const names = [parseJob, jobToJson, jobToXml, parseParameters, parametersToXml];
  const facts = {
    jobType: serviceJobName(name, bundle),
    parametersType: model,
    xmlType: readTypeName(xml.documents.job, xml),
    module: `./${name}/index.js`,
    slot: { property: slot.property, wireProperty: slot.wire.property },
  };
  return [
    'import { registry } from "site:registry";',
    `import { ${names.join(", ")} } from "./job.js";`,
    `import { ${parseXml} } from "../${bundle.name}/xml-reader.js";`,
    ...(writer === undefined ? [] : [`import { ${writer} } from "./writers.js";`]),
    `registry().services.set(${JSON.stringify(name)}, {`,
    `  ...${JSON.stringify(facts)},`,
    `  parseJob: ${parseJob}, jobToJson: ${jobToJson}, jobToXml: ${jobToXml},`,
    `  parseParameters: ${parseParameters}, parametersToXml: ${parametersToXml},`,
    `  parametersToJson: ${writer ?? "(parameters) => parameters"}, parseXml: ${parseXml},`,
    "});",
  ].join("\n");
}
