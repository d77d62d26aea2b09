import { InputError } from "./inputError";
import { type Cleaner, text } from "./readers";

const OCTET = "(?:0|[1-9]\\d{0,2})";
const RANGE = new RegExp(`^(${OCTET}(?:\\.${OCTET}){3})(?:/(\\d|[12]\\d|3[0-2]))?$`);

interface Range {
  /** The first address, as a number. */
  first: number;
  prefix: number;
}

/** @returns the range that is written here; undefined where it is none of IPv4 */
const rangeOf = (written: string): Range | undefined => {
  const [, address, bits = "32"] = RANGE.exec(written) ?? [];
  const octets = address?.split(".").map(Number) ?? [];
  if (octets.length !== 4 || octets.some((octet) => octet > 255)) return undefined;
  const prefix = Number(bits);
  const size = 2 ** (32 - prefix);
  const number = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return { first: number - (number % size), prefix };
};

/** An IPv4 address, or a range of them in CIDR notation, as it was written. */
export const ipRange: Cleaner<string> = (label, value) => {
  const given = text(label, value).trim();
  if (rangeOf(given)) return given;
  const why = given.includes(":") ? "Intercom takes IPv4 only, not IPv6. Give" : "It must be";
  throw new InputError(
    `${label}: "${given}" cannot be used. ${why} an address such as 203.0.113.42 or a range such as 203.0.113.0/24, with 0 to 255 in each place and a prefix from 0 to 32.`,
  );
};

/** @returns whether two texts mean the same addresses, as 10.0.0.7/24 and 10.0.0.0/24 do */
export const isSameRange = (one: string, other: string): boolean => {
  const [left, right] = [rangeOf(one), rangeOf(other)];
  return left && right
    ? left.first === right.first && left.prefix === right.prefix
    : one.trim() === other.trim();
};
