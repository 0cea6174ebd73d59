const IPV4 = /^(?!\.)(?:(?:^|\.)(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){4}$/;

/**
 * Format `ipv4`: four decimal numbers without leading zeros (Python's `ipaddress`; RFC 2673 section
 * 3.2).
 */
export function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

/**
 * Format `ipv6`: an IPv6 address (RFC 4291 section 2.2), with a scope such as `%eth0` or without.
 *
 * Python's `ipaddress` takes anything but a further `%` and a slash for a scope (RFC 4007 section
 * 11).
 */
export function isIpv6(text: string): boolean {
  return !text.includes("/") && ipv6Groups(text) !== undefined;
}

/** Format `ipvanyaddress`: what is an {@link isIpv4} or an {@link isIpv6}. */
export function isIpvAnyAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

/**
 * Format `ipv4interface`: an IPv4 address, alone or with a prefix length, a netmask or a hostmask.
 */
export function isIpv4Interface(text: string): boolean {
  return ipv4Prefix(text) !== undefined;
}

/** Format `ipv6interface`: an IPv6 address, alone or with a prefix length. */
export function isIpv6Interface(text: string): boolean {
  return ipv6Prefix(text) !== undefined;
}

/** Format `ipvanyinterface`: what is an {@link isIpv4Interface} or an {@link isIpv6Interface}. */
export function isIpvAnyInterface(text: string): boolean {
  return isIpv4Interface(text) || isIpv6Interface(text);
}

/**
 * Format `ipv4network`: an {@link isIpv4Interface} in which every bit after the prefix is zero.
 *
 * Pydantic makes Python's `IPv4Network` with its default, `strict=True`.
 */
export function isIpv4Network(text: string): boolean {
  const prefix = ipv4Prefix(text);
  return prefix !== undefined && isZeroAfter(ipv4Groups(addressOf(text)), prefix);
}

/** Format `ipv6network`: an {@link isIpv6Interface} in which every bit after the prefix is zero. */
export function isIpv6Network(text: string): boolean {
  const prefix = ipv6Prefix(text);
  return prefix !== undefined && isZeroAfter(ipv6Groups(addressOf(text)), prefix);
}

/** Format `ipvanynetwork`: what is an {@link isIpv4Network} or an {@link isIpv6Network}. */
export function isIpvAnyNetwork(text: string): boolean {
  return isIpv4Network(text) || isIpv6Network(text);
}

function addressOf(text: string): string {
  return text.split("/", 1)[0] ?? "";
}

/** The two groups of 16 bits of an IPv4 address. */
function ipv4Groups(text: string): number[] | undefined {
  if (!IPV4.test(text)) return undefined;
  const [first = 0, second = 0, third = 0, fourth = 0] = text.split(".").map(Number);
  return [first * 256 + second, third * 256 + fourth];
}

/** The eight groups of 16 bits of an IPv6 address; a scope is looked at, and left out. */
function ipv6Groups(text: string): number[] | undefined {
  const [address = "", scope, ...more] = text.split("%", 3);
  // The longest address, six groups and an IPv4 address, has 45 characters.
  if (scope === "" || more.length > 0 || address.length > 45) return undefined;
  const halves = address.split("::");
  if (halves.length > 2) return undefined;
  const [left, right] = halves.map((half) => (half === "" ? [] : half.split(":")));
  if (left === undefined) return undefined;
  const last = right === undefined ? left : right;
  const embedded = ipv4Groups(last[last.length - 1] ?? "");
  if (embedded !== undefined) last.splice(-1, 1, ...embedded.map((group) => group.toString(16)));
  const written = left.length + (right?.length ?? 0);
  if (right === undefined ? written !== 8 : written > 7) return undefined;
  const zeros = Array.from({ length: 8 - written }, () => "0");
  const groups = [...left, ...zeros, ...(right ?? [])];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16));
}

/** The length of the prefix in `address/prefix`, or undefined where the text is no such thing. */
function ipv4Prefix(text: string): number | undefined {
  const [address = "", prefix, ...more] = text.split("/", 3);
  if (more.length > 0 || !IPV4.test(address)) return undefined;
  return prefix === undefined ? 32 : (prefixLength(prefix, 32) ?? maskLength(prefix));
}

/** The same for IPv6, which Python's `ipaddress` gives no masks. */
function ipv6Prefix(text: string): number | undefined {
  const [address = "", prefix, ...more] = text.split("/", 3);
  if (more.length > 0 || ipv6Groups(address) === undefined) return undefined;
  return prefix === undefined ? 128 : prefixLength(prefix, 128);
}

function prefixLength(text: string, longest: number): number | undefined {
  const length = Number(text);
  return text !== "" && !/\D/.test(text) && length <= longest ? length : undefined;
}

/**
 * The prefix length that a netmask (ones, then zeros) or a hostmask (zeros, then ones) stands for.
 */
function maskLength(text: string): number | undefined {
  const groups = ipv4Groups(text);
  if (groups === undefined) return undefined;
  const bits = groups.map((group) => group.toString(2).padStart(16, "0")).join("");
  if (/^1*0*$/.test(bits)) return bits.replace(/0/g, "").length;
  return /^0*1*$/.test(bits) ? bits.replace(/1/g, "").length : undefined;
}

function isZeroAfter(groups: number[] | undefined, prefix: number): boolean {
  return (groups ?? []).every((group, index) => {
    const hostBits = Math.min(16, Math.max(0, 16 * (index + 1) - prefix));
    return group % 2 ** hostBits === 0;
  });
}
