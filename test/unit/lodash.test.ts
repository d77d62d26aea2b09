import { array, assert, dictionary, jsonValue, property, string, stringMatching } from "fast-check";
import lodashMapValues from "lodash/mapValues";
import lodashOmit from "lodash/omit";
import lodashSnakeCase from "lodash/snakeCase";
import lodashUniq from "lodash/uniq";
import mapValues from "../../src/lodash/mapValues";
import omit from "../../src/lodash/omit";
import snakeCase from "../../src/lodash/snakeCase";
import uniq from "../../src/lodash/uniq";

// Lodash's own bring a hundred modules along, for values that neither spectral nor this project has.
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

  it("turns each value into what becomes of it", () => {
    const become = (value: unknown, key: string) => `${key} ${JSON.stringify(value)}`;
    const isLodash = property(dictionary(name, jsonValue()), (object) =>
      expect(mapValues(object, become)).toEqual(lodashMapValues(object, become)),
    );
    assert(isLodash);
  });

  it("writes camel case as snake case", () => {
    assert(property(name, (text) => expect(snakeCase(text)).toBe(lodashSnakeCase(text))));
    expect(snakeCase("retryDelayMS")).toBe("retry_delay_ms");
  });

  it("names every value once, the first time it comes", () => {
    const isLodash = property(array(string({ maxLength: 1 })), (list) =>
      expect(uniq(list)).toEqual(lodashUniq(list)),
    );
    assert(isLodash);
  });
});
