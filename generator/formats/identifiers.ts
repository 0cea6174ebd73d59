import type { Formats } from "./format.js";

/** Formats of what identifies something. */
export const identifierFormats: Formats = {
  uuid: {
    check: { name: "isUuid", file: "identifiers" },
    words: "a UUID",
    example: "3e4666bf-d5e5-4aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  uuid1: {
    check: { name: "isUuid1", file: "identifiers" },
    words: "a UUID of version 1",
    example: "3e4666bf-d5e5-1aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  uuid3: {
    check: { name: "isUuid3", file: "identifiers" },
    words: "a UUID of version 3",
    example: "3e4666bf-d5e5-3aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  uuid4: {
    check: { name: "isUuid4", file: "identifiers" },
    words: "a UUID of version 4",
    example: "3e4666bf-d5e5-4aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  uuid5: {
    check: { name: "isUuid5", file: "identifiers" },
    words: "a UUID of version 5",
    example: "3e4666bf-d5e5-5aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  uuid6: {
    check: { name: "isUuid6", file: "identifiers" },
    words: "a UUID of version 6",
    example: "3e4666bf-d5e5-6aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  uuid7: {
    check: { name: "isUuid7", file: "identifiers" },
    words: "a UUID of version 7",
    example: "3e4666bf-d5e5-7aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  uuid8: {
    check: { name: "isUuid8", file: "identifiers" },
    words: "a UUID of version 8",
    example: "3e4666bf-d5e5-8aa7-b8ce-cefe41c7568a",
    conversion: "none",
  },
  "json-pointer": {
    check: "none",
    words: "a JSON pointer",
    example: "/items/0",
    conversion: "none",
  },
  "relative-json-pointer": {
    check: "none",
    words: "a relative JSON pointer",
    example: "1/name",
    conversion: "none",
  },
  zoneinfo: {
    check: { name: "isZoneInfo", file: "values" },
    words: "the name of a time zone",
    example: "Europe/Paris",
    conversion: "none",
  },
};
