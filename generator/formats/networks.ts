import type { Formats } from "./format.js";

/** Formats of hosts and networks. */
export const networkFormats: Formats = {
  ipv4: {
    check: { name: "isIpv4", file: "networks" },
    words: "an IPv4 address",
    example: "192.0.2.1",
    conversion: "none",
  },
  ipv4interface: {
    check: { name: "isIpv4Interface", file: "networks" },
    words: "an IPv4 address and its network",
    example: "192.0.2.1/24",
    conversion: "none",
  },
  ipv4network: {
    check: { name: "isIpv4Network", file: "networks" },
    words: "an IPv4 network",
    example: "192.0.2.0/24",
    conversion: "none",
  },
  ipv6: {
    check: { name: "isIpv6", file: "networks" },
    words: "an IPv6 address",
    example: "2001:db8::1",
    conversion: "none",
  },
  ipv6interface: {
    check: { name: "isIpv6Interface", file: "networks" },
    words: "an IPv6 address and its network",
    example: "2001:db8::1/64",
    conversion: "none",
  },
  ipv6network: {
    check: { name: "isIpv6Network", file: "networks" },
    words: "an IPv6 network",
    example: "2001:db8::/64",
    conversion: "none",
  },
  ipvanyaddress: {
    check: { name: "isIpvAnyAddress", file: "networks" },
    words: "an IP address",
    example: "192.0.2.1",
    conversion: "none",
  },
  ipvanyinterface: {
    check: { name: "isIpvAnyInterface", file: "networks" },
    words: "an IP address and its network",
    example: "192.0.2.1/24",
    conversion: "none",
  },
  ipvanynetwork: {
    check: { name: "isIpvAnyNetwork", file: "networks" },
    words: "an IP network",
    example: "192.0.2.0/24",
    conversion: "none",
  },
  hostname: {
    check: "none",
    words: "the name of a host",
    example: "example.org",
    conversion: "none",
  },
  "idn-hostname": {
    check: "none",
    words: "the name of a host",
    example: "example.org",
    conversion: "none",
  },
};
