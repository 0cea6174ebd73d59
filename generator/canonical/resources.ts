import type { Schema } from "../schema/schema.js";
import { mapChildren } from "../schema/traverse.js";

/** The places in a document that URI references can lead to (JSON Schema core, sections 8.2 and 9.2). */
export interface Resources {
  /** The pointer of the schema that a URI reference at `pointer` leads to; undefined where it is not here. */
  readonly resolve: (reference: string, pointer: string) => string | undefined;
  /** The pointers of the schemas with a `$dynamicAnchor` of this name. */
  readonly dynamicAnchors: (name: string) => readonly string[];
}

/** What a document without an `$id` is called while its references are resolved. */
const documentUri = "https://document.invalid/";

/** Finds the resources of a document: what has an `$id`, an `$anchor` or a `$dynamicAnchor`. */
export function resourcesOf(document: Schema): Resources {
  const bases = new Map<string, string>();
  const resources = new Map<string, string>();
  const anchors = new Map<string, string>();
  const dynamic = new Map<string, string[]>();
  const visit = (schema: Schema, pointer: string, outerBase: string): void => {
    const base =
      schema.$id === undefined ? outerBase : (resolved(schema.$id, outerBase) ?? outerBase);
    bases.set(pointer, base);
    if (pointer === "" || schema.$id !== undefined) resources.set(base, pointer);
    const { $anchor, $dynamicAnchor } = schema;
    if (typeof $anchor === "string") anchors.set(`${base}#${$anchor}`, pointer);
    if (typeof $dynamicAnchor === "string") {
      anchors.set(`${base}#${$dynamicAnchor}`, pointer);
      dynamic.set($dynamicAnchor, [...(dynamic.get($dynamicAnchor) ?? []), pointer]);
    }
    mapChildren(
      schema,
      (child, childPath) => {
        visit(child, childPath, base);
        return child;
      },
      pointer,
    );
  };
  visit(document, "", documentUri);
  return {
    dynamicAnchors: (name) => dynamic.get(name) ?? [],
    resolve: (reference, pointer) => {
      const uri = absolute(reference, bases.get(pointer) ?? documentUri);
      const resource = resources.get(uri?.resource ?? "");
      if (uri === undefined || resource === undefined) return undefined;
      if (uri.fragment === "") return resource;
      if (!uri.fragment.startsWith("/")) return anchors.get(`${uri.resource}#${uri.fragment}`);
      // Some tools do not encode what they put into a fragment: a definition may be called `%41`.
      const places = [uri.fragment, uri.raw].map((path) => resource + path);
      return places.find((place) => bases.has(place)) ?? places[0];
    },
  };
}

/** A URI reference against a base; undefined where it is none. */
function resolved(reference: string, base: string): string | undefined {
  return absolute(reference, base)?.resource;
}

interface AbsoluteUri {
  /** Without the fragment. */
  readonly resource: string;
  /** Percent-decoded, without `#`. */
  readonly fragment: string;
  /** The fragment as it is written. */
  readonly raw: string;
}

function absolute(reference: string, base: string): AbsoluteUri | undefined {
  try {
    const hash = reference.indexOf("#");
    const raw = hash < 0 ? "" : reference.slice(hash + 1);
    const fragment = decoded(raw);
    const path = hash < 0 ? reference : reference.slice(0, hash);
    // A base such as `urn:uuid:…` has no path to resolve against, and needs none for a bare fragment.
    return { resource: path === "" ? base : new URL(path, base).href, fragment, raw };
  } catch {
    return undefined;
  }
}

/** A fragment percent-decoded; as it is where it is not encoded. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
