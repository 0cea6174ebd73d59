import { expect, it } from "vitest";
import type { ModelElement, XmlBinding } from "../../../../generator/bundle/xml-binding.js";
import type { Diagnostic } from "../../../../generator/diagnostics/diagnostic.js";
import { checkBinding } from "../../../../generator/emit/job/xml/check-binding.js";
import { checkSequences } from "../../../../generator/emit/job/xml/check-sequence.js";
import { modelGraph } from "../../../../generator/model/model-graph.js";
import { bundleModule } from "../../../../generator/pipeline.js";
import { builtInBundle } from "../../../built-in-bundle.js";

const bundle = builtInBundle();
const graph = modelGraph(bundleModule(bundle, new Set(), () => {}));

/** What is reported of the bundle's own table after a change of the job's element: code, severity and pointer. */
function reportedAfter(change: (job: ModelElement) => ModelElement): readonly string[] {
  const { job } = bundle.xml.elements;
  if (job === undefined) throw new Error("The bundle has no job.");
  const xml: XmlBinding = {
    ...bundle.xml,
    elements: { ...bundle.xml.elements, job: change(job) },
  };
  const found: string[] = [];
  const report = ({ code, severity, pointer }: Diagnostic): void => {
    found.push([severity, code, pointer].filter((part) => part !== undefined).join(" "));
  };
  checkBinding(xml, graph, bundle.slot, report);
  checkSequences(xml, report);
  return found;
}

const content = (job: ModelElement): NonNullable<ModelElement["content"]> => job.content ?? [];

it("says nothing of the bundle's own table", () => {
  expect(reportedAfter((job) => job)).toEqual([]);
});

it("tells a property that has no element", () => {
  const found = reportedAfter((job) => ({
    ...job,
    content: content(job).filter(({ property }) => property !== "quote"),
  }));
  expect(found).toEqual(["warning xml-binding-missing /elements/job"]);
});

it("tells an element whose property is gone", () => {
  const gone = { element: "uws:jobInfo", property: "no_such_property" };
  const found = reportedAfter((job) => ({ ...job, content: [...content(job), gone] }));
  expect(found).toEqual(["error xml-binding-without-field /elements/job"]);
});

it("tells a model that is gone", () => {
  const found = reportedAfter((job) => ({ ...job, model: "NoSuchModel" }));
  expect(found).toEqual(["error xml-model-missing"]);
});

it("tells an element that stands elsewhere than in the standard", () => {
  const found = reportedAfter((job) => {
    const [first, second, ...rest] = content(job);
    return first && second ? { ...job, content: [second, first, ...rest] } : job;
  });
  expect(found).toEqual(["error xml-order /elements/job/content"]);
});

it("tells a required element that may not be written", () => {
  const found = reportedAfter((job) => ({
    ...job,
    content: content(job).map((child) =>
      child.property === "start_time" ? { ...child, whenNull: "omit" } : child,
    ),
  }));
  expect(found).toEqual(["warning xml-required /elements/job/content"]);
  const without = reportedAfter((job) => ({
    ...job,
    content: content(job).filter(({ property }) => property !== "results"),
  }));
  expect(without).toContain("warning xml-required /elements/job/content");
});

it("tells an element of the user's own, and takes it", () => {
  const own = { element: "uws:site", text: "x" };
  const found = reportedAfter((job) => ({ ...job, content: [...content(job), own] }));
  expect(found).toEqual(["info xml-element-not-in-standard /elements/job/content"]);
});
