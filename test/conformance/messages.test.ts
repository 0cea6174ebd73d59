import { expect, it } from "vitest";
import { seed } from "../seed.js";
import {
  judgeMessages,
  type MessageComplaint,
  messageCases,
  messageComplaintText,
} from "../soundness/message-cases.js";

const given = process.env["COUNT"];
const count = Number(given ?? 500);
const countInBatch = 250;

// Not all that it finds is mended. With COUNT, it shows what is left.
const test = given === undefined ? it.fails : it;

test(`says each mistake once and where it is, in unions and ${count} random models (SEED=${seed})`, {
  timeout: 3_600_000,
}, async () => {
  const complaints: MessageComplaint[] = [];
  const judged = new Map<string, number>();
  for (let start = 0; start < count; start += countInBatch) {
    const cases = messageCases(Math.min(countInBatch, count - start), seed + start, "all");
    const verdict = await judgeMessages(cases, seed + start);
    complaints.push(...verdict.complaints);
    for (const [kind, found] of verdict.judged) judged.set(kind, (judged.get(kind) ?? 0) + found);
  }
  const told = [...judged].map(([kind, found]) => `${kind}: ${found}`).join(", ");
  console.log(`${count} models, ${complaints.length} complaints (SEED=${seed}); ${told}`);
  expect(complaints.slice(0, 10).map(messageComplaintText)).toEqual([]);
});
