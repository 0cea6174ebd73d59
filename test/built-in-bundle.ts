import { hasXml, type XmlBundle } from "../generator/bundle/bundle.js";
import {
  builtInBundleFolder,
  type RecordedBundle,
  readBundle,
} from "../generator/source/bundle.js";

/** The bundle built in, which has a slot and XML. */
export function builtInBundle(): RecordedBundle & XmlBundle {
  const bundle = readBundle(builtInBundleFolder());
  if (!hasXml(bundle)) throw new Error("The bundle built in has XML.");
  return bundle;
}
