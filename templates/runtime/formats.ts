/**
 * The checks of the string formats that Pydantic writes into JSON Schema, one pure function each.
 *
 * A bundler keeps only those that a validator calls.
 */
export { isColor } from "./formats/colors.js";
export { isDuration } from "./formats/durations.js";
export { isEmail, isNameEmail } from "./formats/emails.js";
export { isBase64, isBase64Url, isJsonString } from "./formats/encodings.js";
export {
  isUuid,
  isUuid1,
  isUuid3,
  isUuid4,
  isUuid5,
  isUuid6,
  isUuid7,
  isUuid8,
} from "./formats/identifiers.js";
export {
  isIpv4,
  isIpv4Interface,
  isIpv4Network,
  isIpv6,
  isIpv6Interface,
  isIpv6Network,
  isIpvAnyAddress,
  isIpvAnyInterface,
  isIpvAnyNetwork,
} from "./formats/networks.js";
export { isBinary, isDirectoryPath, isFilePath, isPassword, isPath } from "./formats/opaque.js";
export { isRegex } from "./formats/patterns.js";
export { isDate, isDateTime, isLocalDateTime, isTime } from "./formats/times.js";
export { isMultiHostUri, isUri } from "./formats/urls.js";
export { isDecimal, isFraction, isPhone, isZoneInfo } from "./formats/values.js";
