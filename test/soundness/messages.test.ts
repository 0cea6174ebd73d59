import { expect, it } from "vitest";
import { seed } from "../seed.js";
import { judgeMessages, messageCases, messageComplaintText } from "./message-cases.js";

const given = process.env["COUNT"];
const count = Number(given ?? 15);

// Not all that it finds is mended. With COUNT, it shows what is left.
const test = given === undefined ? it.fails : it;

test(`says each mistake once and where it is, in unions and ${count} random models (SEED=${seed})`, {
  timeout: 600_000,
}, async () => {
  const { complaints } = await judgeMessages(messageCases(count, seed), seed);
  expect(complaints.slice(0, 8).map(messageComplaintText)).toEqual([]);
});
