import { publishedParts } from "../../tools/compare/compare";
import { component } from "../../tools/platform/runner";

/** What follows two slashes, or the @ of an email address. */
const HOST = /(?:\/\/|@)((?:[\w-]+\.)+[a-z]{2,})/gi;

const ALLOWED = /^([\w-]+\.)*(intercom\.(io|com)|example\.com)$/;

const hostsIn = (part: object): string[] =>
  [...JSON.stringify(part).matchAll(HOST)].map(([, host = ""]) => host.toLowerCase());

const hosts = [...publishedParts(component)].flatMap(([name, part]) =>
  hostsIn(part).map((host) => [name, host] as const),
);

// Any other host belongs to somebody, to whom what a builder tries out would go.
it("names no host but Intercom's own and example.com in what is published", () => {
  expect(hosts.map(([, host]) => host)).toEqual(
    expect.arrayContaining(["developers.intercom.com", "example.com"]),
  );
  expect(hosts.filter(([, host]) => !ALLOWED.test(host))).toEqual([]);
});
