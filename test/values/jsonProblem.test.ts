import * as fc from "fast-check";
import { jsonProblem } from "../../src/values/jsonProblem";
import { jsonRecord } from "../../src/values/readers";
import { numRuns } from "../support/numRuns";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("JSON that cannot be read", () => {
  it.each([
    ['{"a":"x",}', `line 1, column 10, after '{"a":"x",'. Remove the comma before the bracket`],
    ["[1,]", "line 1, column 4, after '[1,'. Remove the comma before the bracket"],
    ["{a:1}", "line 1, column 2, after '{'. A name stands in double quotes"],
    ["{'a':1}", "line 1, column 2, after '{'. Use straight double quotes"],
    ["{\u201ca\u201d:1}", "line 1, column 2, after '{'. Use straight double quotes"],
    ['{"a" 1}', `line 1, column 6, after '{"a"'. A colon is missing behind the name`],
    ['{"a":1 "b":2}', `line 1, column 8, after '{"a":1'. A comma or a closing bracket is missing`],
    [
      '{"email":"inara@example.com",\n  "name":Inara}',
      `line 2, column 10, after '…xample.com", "name":'. Text stands in double quotes; true, false and null are written small`,
    ],
    [
      '{"a":True}',
      `line 1, column 6, after '{"a":'. Text stands in double quotes; true, false and null are written small`,
    ],
    [
      '{"a":.5}',
      `line 1, column 6, after '{"a":'. A number is written as -12 or 0.5, or as text in quotes`,
    ],
    ['{"a":}', `line 1, column 6, after '{"a":'. A value is missing`],
    ['{"a":"\\x"}', `line 1, column 6, after '{"a":'. A backslash in text is written twice`],
    [
      '{"a":"x\ny"}',
      `line 1, column 6, after '{"a":'. A line break in text is written as \\n; or the closing quote is missing`,
    ],
    [
      '{"a":1',
      `line 1, column 7, after '{"a":1'. It ends too early: a closing bracket or quote is missing`,
    ],
    [
      '{"a":"x',
      `line 1, column 6, after '{"a":'. It ends too early: a closing bracket or quote is missing`,
    ],
    ['{"a":1}}', `line 1, column 8, after '{"a":1}'. Nothing may stand behind the end`],
    [
      "Inara",
      "line 1, column 1. Text stands in double quotes; true, false and null are written small",
    ],
  ])("is shown where it goes wrong: %j", (text, problem) => {
    expect(jsonProblem(text)).toBe(problem);
    expect(() => jsonRecord("Input", text)).toThrow(`Input: the JSON cannot be read, ${problem}.`);
  });

  it("is told from JSON as JavaScript does", () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom(..."\",}]{[:1t\\\n-.e '"),
        fc.boolean(),
        (json, place, letter, isAdded) => {
          expect(jsonProblem(json)).toBeUndefined();
          const at = place % (json.length + 1);
          const typo =
            json.slice(0, at) + (isAdded ? letter : "") + json.slice(at + (isAdded ? 0 : 1));
          expect(jsonProblem(typo) === undefined).toBe(isJson(typo));
        },
      ),
      { numRuns: numRuns(300, 5000) },
    );
  });

  // Trying every way to divide a text without an end would take longer than the world is old.
  it("is refused at once when a long text has no closing quote", () => {
    expect(() => jsonRecord("Input", `{"a":"${"x".repeat(200_000)}`)).toThrow(/It ends too early/);
  });
});
