/** A job as it is on the wire: finished, with two results. Each has values of its own. */
export function wireJob(index = 0) {
  const time = (minutes) => new Date(1.73e12 + (index * 7 + minutes) * 61_003).toISOString();
  const wireTime = (minutes) => time(minutes).replace("Z", "456Z");
  return {
    id: String(47183 + index),
    run_id: index % 2 === 0 ? "daily" : null,
    owner: index % 3 === 0 ? "someuser" : "Jane & co",
    service: "cutout",
    message_id: null,
    phase: "COMPLETED",
    quote: null,
    creation_time: wireTime(0),
    start_time: wireTime(1),
    end_time: wireTime(2),
    destruction_time: wireTime(9000),
    execution_duration: 600,
    json_parameters: { name: "CIRCLE 62.0 -37.0 0.05" },
    parameters: null,
    errors: [],
    results: ["image", "metadata"].map((id) => ({
      id,
      url: `https://example.org/results/${index}/${id}?a=1&b=2`,
      size: 1_238_123 + index,
      mime_type: "image/fits",
    })),
  };
}

/** The parameters of each job. */
export const parameters = [{ id: "name", value: "CIRCLE 62.0 -37.0 0.05" }];

/** How long the lists are that are measured. */
export const listLengths = [10, 1000, 100_000];

export const baseUrl = "https://example.org/jobs";

/** Jobs for a list. */
export function wireJobs(count) {
  return Array.from({ length: count }, (_, index) => wireJob(index));
}
