const { parse } = require("acorn");
const { Compilation, sources } = require("webpack");

const isFunction = (node) => /^(ArrowFunction|Function)Expression$/.test(node?.type ?? "");

/**
 * @returns the functions of the modules with these IDs in the text of a bundle, in their order: its
 * modules stand in a list, in which their IDs are their places
 */
const functionsIn = (text, ids) => {
  let found = [];
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== "string") return undefined;
    const isModules = node.type === "ArrayExpression" && node.elements.length > Math.max(...ids);
    if (!isModules) return Object.values(node).forEach(visit);
    found = node.elements.filter((element, id) => ids.has(id) && isFunction(element));
    return undefined;
  };
  visit(parse(text, { ecmaVersion: "latest" }));
  return found;
};

/** A text in single quotes: code has few of them, and what is alike in two texts stays alike. */
const quoted = (text) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** Makes a module of its text, which is evaluated when the module is called. */
const PRELUDE = 'const P=t=>(...a)=>Function("return "+t)()(...a);';

/** @returns a bundle in which the modules with these IDs are texts */
const withTexts = (bundle, ids) => {
  const functions = functionsIn(bundle, ids);
  if (functions.length !== ids.size) {
    throw new Error(`The bundle has ${functions.length} of ${ids.size} parts by their IDs.`);
  }
  let done = 0;
  const pieces = functions.map(({ start, end }) => {
    const piece = `${bundle.slice(done, start)}P(${quoted(bundle.slice(start, end))})`;
    done = end;
    return piece;
  });
  return PRELUDE + pieces.join("") + bundle.slice(done);
};

/**
 * Keeps each part of the component in the bundle as a text, which is evaluated when the part is
 * called. Node reads every function of a file that it loads, also those that nobody calls; over a
 * text it passes several times as fast, so that loading hardly grows with the number of parts.
 */
class PartsAsText {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PartsAsText", (compilation) => {
      // After the bundle was minified, which is not done inside of texts.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: "PartsAsText", stage }, () => {
        const isPart = (module) =>
          /[\\/]src[\\/](actions|dataSources|triggers)[\\/].+\.ts$/.test(
            module.nameForCondition() ?? "",
          );
        const parts = [...compilation.modules].filter(isPart);
        const ids = new Set(parts.map((part) => Number(compilation.chunkGraph.getModuleId(part))));
        compilation.updateAsset(
          "index.js",
          (source) => new sources.RawSource(withTexts(source.source().toString(), ids)),
        );
      });
    });
  }
}

module.exports = { PartsAsText };
