import fastCheck from "fast-check";

/**
 * Where random tests start: the same place each time, so that a red run is about the change that it tests. `SEED`
 * names another one; every night tries a new one.
 */
export const seed: number = Number(process.env["SEED"] ?? 20241128);

fastCheck.configureGlobal({ seed });
