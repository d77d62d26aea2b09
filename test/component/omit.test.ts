import fc from "fast-check";
import lodashOmit from "lodash/omit";
import omit from "../../src/component/omit";

it("leaves out what lodash does", () => {
  const key = fc.constantFrom("display", "perform", "writeOnly", "batchConfig");
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue()), fc.array(key), (object, keys) => {
      expect(omit(object, keys)).toEqual(lodashOmit(object, keys));
    }),
  );
});
