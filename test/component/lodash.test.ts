import fc from "fast-check";
import lodashSnakeCase from "lodash/snakeCase";
import lodashUniq from "lodash/uniq";
import snakeCase from "../../src/component/snakeCase";
import uniq from "../../src/component/uniq";

it("a list without repetitions is what lodash makes of it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("id", "name", "connection", "__proto__", "")), (keys) => {
      expect(uniq(keys)).toEqual(lodashUniq(keys));
    }),
  );
});

it.each(["safe", "notAllowed"])("%s is called as lodash calls it", (name) => {
  expect(snakeCase(name)).toBe(lodashSnakeCase(name));
});
