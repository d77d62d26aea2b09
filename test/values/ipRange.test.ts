import { ipRange, isSameRange } from "../../src/values/ipRange";

describe("an IPv4 range", () => {
  it.each(["0.0.0.0", "255.255.255.255", "10.0.0.7/24", "0.0.0.0/0", "192.0.2.1/32", "1.2.3.4/9"])(
    "is taken as it is written: %s",
    (given) => {
      expect(ipRange("IP", ` ${given} `)).toBe(given);
    },
  );

  it.each([
    "256.0.0.1",
    "1.2.3",
    "1.2.3.4.5",
    "1.2.3.4/33",
    "1.2.3.4/",
    "1.2.3.4/024",
    "1.2.3.4/-1",
    "01.2.3.4",
    "1.2.3.4 5.6.7.8",
    "1.2.3.4,5.6.7.8",
    "1.2.3.4\n5.6.7.8",
    "example.com",
  ])("is refused otherwise: %j", (given) => {
    expect(() => ipRange("IP", given)).toThrow(/^IP: ".*" cannot be used\. It must be/s);
  });

  it("is IPv4 only", () => {
    expect(() => ipRange("IP", "2001:db8::1")).toThrow("Intercom takes IPv4 only, not IPv6.");
  });
});

it.each([
  ["10.0.0.1", "10.0.0.1/32", true],
  ["10.0.0.7/24", "10.0.0.0/24", true],
  ["10.0.0.0/24", "10.0.0.0/25", false],
  ["10.0.0.0/24", "10.0.1.0/24", false],
  ["10.0.0.1", "10.0.0.2", false],
  ["200.0.0.0/1", "255.0.0.0/1", true],
  ["1.2.3.4/0", "255.0.0.0/0", true],
  ["odd", " odd", true],
  ["odd", "10.0.0.1", false],
])("%s and %s are the same addresses: %j", (one, other, isSame) => {
  expect(isSameRange(one, other)).toBe(isSame);
  expect(isSameRange(other, one)).toBe(isSame);
});
