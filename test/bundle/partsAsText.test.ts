const {
  PHRASES,
  withTexts,
}: {
  PHRASES: string[];
  withTexts: (bundle: string, ids: Set<number>) => string;
} = require("../../tools/webpack/partsAsText");

it("gives back each text as it was, whichever phrases stand side by side", () => {
  // Also what follows the first character of a phrase: that may stand for another phrase.
  const text = PHRASES.flatMap((one) =>
    PHRASES.map((other) => one + other + one + other.slice(1)),
  ).join("");
  const bundle = `(() => {
    const modules = [, (module) => { module.exports = ${JSON.stringify(text)}; }];
    modules[1](module);
  })();`;
  const module = { exports: "" };
  Function("module", "require", withTexts(bundle, new Set([1])))(module, require);
  expect(module.exports).toBe(text);
});
