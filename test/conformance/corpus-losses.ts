import { isJsonObject, type Json } from "../../generator/schema/schema.js";

/**
 * The first place where what was read has something else than what was sent, or nothing; undefined where there is
 * none. Defaults may be there that were not sent.
 */
export function firstLoss(sent: Json, read: unknown, place = ""): string | undefined {
  if (Array.isArray(sent)) {
    if (!Array.isArray(read) || read.length !== sent.length) return place;
    return firstOf(sent.entries(), (index, child: Json) =>
      firstLoss(child, read[index], `${place}/${index}`),
    );
  }
  if (!isJsonObject(sent)) return Object.is(sent, read) ? undefined : place;
  if (typeof read !== "object" || read === null) return place;
  // Safe: the children of JSON are JSON.
  return firstOf(Object.entries(sent) as [string, Json][], (name, child) =>
    firstLoss(
      child,
      Object.hasOwn(read, name) ? Reflect.get(read, name) : undefined,
      `${place}/${name}`,
    ),
  );
}

function firstOf<Key>(
  entries: Iterable<[Key, Json]>,
  lossAt: (key: Key, child: Json) => string | undefined,
): string | undefined {
  for (const [key, child] of entries) {
    const loss = lossAt(key, child);
    if (loss !== undefined) return loss;
  }
  return undefined;
}
