/** Which of Pydantic's two schemas of a model something is about. */
export type Mode = "validation" | "serialization";
