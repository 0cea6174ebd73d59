import {
  type Bundle,
  hasSlot,
  hasXml,
  type SlotBundle,
  type XmlBundle,
} from "../../bundle/bundle.js";
import { modelWords, slotWords } from "../../bundle/slot.js";
import { camelCase } from "../../canonical/names.js";
import { freeName } from "../../code/names.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import { inputSchemaName } from "../job/service-slot-schemas.js";
import { slotModelOf } from "../job/slot-model.js";
import { type SlotNames, slotNames } from "../job/slot-names.js";
import { slotTypeName } from "../job/slot-type-name.js";
import { readTypeName } from "../job/xml-reader/fields.js";
import { inputDiffers } from "../module/input-check.js";
import { hasWriter } from "../module/writers.js";
import { runtimeFolder } from "../runtime-import.js";

/** A service whose page is made. */
export interface ServedService {
  readonly name: string;
  readonly graph: ModelGraph;
}

/** Something that readers of a service's page can paste there. */
export interface InputKind {
  /** What the page and its script call it. */
  readonly name: string;
  /** What people call one. */
  readonly words: string;
  readonly label: string;
  /** What the service's script says of it, beside the functions. */
  readonly facts: {
    readonly type: string;
    readonly variable: string;
    readonly isXml?: true;
    readonly slot?: { readonly property: string; readonly wireProperty: string };
  };
  /** The code of the functions that read and write it, by what the script calls them. */
  readonly functions: ReadonlyMap<string, string>;
  /** What that code imports, by file. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** What can be pasted on the page of a service: the model with the slot and what fills it, or each of its models. */
export function inputKinds(
  service: ServedService,
  bundle: Bundle,
  shared: ModelGraph,
): readonly InputKind[] {
  const kinds = hasSlot(bundle)
    ? slotKinds(service, bundle, shared)
    : service.graph.roots.map((root) => modelKind(root, service.graph));
  const taken = new Set<string>();
  return kinds.map((kind) => {
    const name = freeName(kind.name, taken);
    taken.add(name);
    return { ...kind, name };
  });
}

function modelKind(root: Model, graph: ModelGraph): InputKind {
  const { name } = root;
  const writer = writerOf(root, graph);
  return {
    ...{ name, words: name, label: `${name} as JSON` },
    facts: { type: name, variable: camelCase(name) },
    functions: new Map([
      [
        "parse",
        `(input) => {
  const issues = issuesOf(validate${name}, input, titles);
  return issues.length > 0 ? { issues } : { value: read${name}(input) };
}`,
      ],
      ...writer.functions,
    ]),
    imports: new Map([
      [`${runtimeFolder}/validation.js`, ["issuesOf"]],
      ["./validators.js", ["titles", `validate${name}`]],
      ["./readers.js", [`read${name}`]],
      ...writer.imports,
    ]),
  };
}

function slotKinds(
  { name: service, graph }: ServedService,
  bundle: SlotBundle,
  shared: ModelGraph,
): readonly InputKind[] {
  const { slot } = bundle;
  const names = slotNames(bundle, shared);
  const { model, value, property, propertyValue, wireProperty, file } = names;
  const root = slotModelOf(graph);
  const words = slotWords(slot);
  const parse = `safeParse${model}`;
  const toXml = hasXml(bundle) ? [`${value}ToXml`] : [];
  return [
    {
      ...{ name: value, words: modelWords(slot), label: `${model} as JSON` },
      facts: {
        ...{ type: slotTypeName(service, bundle), variable: value },
        slot: { property, wireProperty },
      },
      functions: new Map([
        ["parse", parse],
        ["toJson", `serialize${model}`],
        ...toXml.map((name) => ["toXml", name] as const),
      ]),
      imports: new Map([[`./${file}.js`, [parse, `serialize${model}`, ...toXml]]]),
    },
    {
      ...{
        name: propertyValue,
        words,
        label: `${words.charAt(0).toUpperCase()}${words.slice(1)} as JSON`,
      },
      ...(inputDiffers(graph)
        ? sentProperty(names, root, graph)
        : readProperty(names, root, graph, bundle)),
    },
    ...(hasXml(bundle) ? [xmlKind(bundle)] : []),
  ];
}

/** What fills the slot where it is checked in one way, sent or read: shown as it is read. */
function readProperty(
  { propertyValue, propertyType, file }: SlotNames,
  root: Model,
  graph: ModelGraph,
  bundle: SlotBundle,
): Pick<InputKind, "facts" | "functions" | "imports"> {
  const parse = `safeParse${propertyType}`;
  const writer = writerOf(root, graph);
  const toXml = hasXml(bundle) ? [`${propertyValue}ToXml`] : [];
  return {
    facts: { type: root.name, variable: propertyValue },
    functions: new Map([
      ["parse", parse],
      ...writer.functions,
      ...toXml.map((name) => ["toXml", name] as const),
    ]),
    imports: new Map([[`./${file}.js`, [parse, ...toXml]], ...writer.imports]),
  };
}

/** The same as it is sent, where other values may be sent than are read: nothing is made of it yet. */
function sentProperty(
  names: SlotNames,
  root: Model,
  graph: ModelGraph,
): Pick<InputKind, "facts" | "functions" | "imports"> {
  const schema = inputSchemaName(names);
  return {
    facts: { type: graph.forms.typeName(root, "input"), variable: names.propertyValue },
    functions: new Map([["parse", `${schema}["~standard"].validate`]]),
    imports: new Map([[`./${names.file}.js`, [schema]]]),
  };
}

function xmlKind({ name: folder, slot, xml }: XmlBundle): InputKind {
  const parse = `safeParse${slot.model}Xml`;
  return {
    ...{ name: "xml", words: modelWords(slot), label: `${slot.model} as XML` },
    facts: { type: readTypeName(xml.documents.model, xml), variable: "summary", isXml: true },
    functions: new Map([["parse", parse]]),
    imports: new Map([[`../${folder}/xml-reader.js`, [parse]]]),
  };
}

/** How a model is written for the wire; nothing where it is written as it is read. */
function writerOf({ name }: Model, graph: ModelGraph): Pick<InputKind, "functions" | "imports"> {
  if (!hasWriter(graph, name)) return { functions: new Map(), imports: new Map() };
  const writer = `write${name}`;
  return {
    functions: new Map([["toJson", writer]]),
    imports: new Map([["./writers.js", [writer]]]),
  };
}
