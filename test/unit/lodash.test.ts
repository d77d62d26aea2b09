import { array, assert, dictionary, jsonValue, property, string, stringMatching } from "fast-check";
import lodashOmit from "lodash/omit";
import lodashSnakeCase from "lodash/snakeCase";
import lodashUniq from "lodash/uniq";
import omit from "../../src/lodash/omit";
import snakeCase from "../../src/lodash/snakeCase";
import uniq from "../../src/lodash/uniq";

// What the bundle gives spectral in place of lodash, for the values that spectral has for it.
describe("in place of lodash", () => {
  const name = stringMatching(/^[a-z]+([A-Z][a-z]+)*$/);

  it("leaves the named keys out of a copy, and the object as it is", () => {
    const isLodash = property(dictionary(name, jsonValue()), array(name), (object, others) => {
      const keys = [...others, ...Object.keys(object).slice(1)];
      const before = structuredClone(object);
      expect(omit(object, keys)).toEqual(lodashOmit(object, keys));
      expect(object).toEqual(before);
    });
    assert(isLodash);
  });

  it("writes camel case as snake case", () => {
    assert(property(name, (text) => expect(snakeCase(text)).toBe(lodashSnakeCase(text))));
    expect(snakeCase("notAllowed")).toBe("not_allowed");
  });

  it("names every value once, the first time it comes", () => {
    const isLodash = property(array(string({ maxLength: 1 })), (list) =>
      expect(uniq(list)).toEqual(lodashUniq(list)),
    );
    assert(isLodash);
  });
});
