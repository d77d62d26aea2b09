import { path } from "../../src/client/path";

describe("a path", () => {
  it("is taken as it stands without values", () => {
    expect(path`/tickets/search`).toBe("/tickets/search");
  });

  it("holds each value in its place", () => {
    expect(path`/contacts/${"5ba6"}/tags/${"17"}`).toBe("/contacts/5ba6/tags/17");
  });

  it.each([
    ["a/b", "a%2Fb"],
    ["a?b=c", "a%3Fb%3Dc"],
    ["a#b", "a%23b"],
    ["a b", "a%20b"],
    ["../me", "..%2Fme"],
    ["%2e%2e", "%252e%252e"],
    ["...", "..."],
    ["ключ", "%D0%BA%D0%BB%D1%8E%D1%87"],
  ])("encodes %s", (value, encoded) => {
    expect(path`/contacts/${value}/archive`).toBe(`/contacts/${encoded}/archive`);
  });

  it.each(["", ".", ".."])('refuses "%s", which would reach another path', (value) => {
    expect(() => path`/contacts/${value}/archive`).toThrow(
      `"${value}" cannot be part of an Intercom path.`,
    );
    expect(() => path`/contacts/${"5ba6"}/tags/${value}`).toThrow(`"${value}"`);
  });
});
