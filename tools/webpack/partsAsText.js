const { parse } = require("acorn");
const { Compilation, sources } = require("webpack");

const idOf = ({ key }) => String(key.value ?? key.name);

const isFunction = ({ value }) => /^(ArrowFunction|Function)Expression$/.test(value?.type ?? "");

/** @returns the modules with these IDs in the text of a bundle, in their order */
const modulesIn = (text, ids) => {
  const found = [];
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== "string") return undefined;
    if (node.type === "Property" && ids.has(idOf(node)) && isFunction(node))
      return found.push(node);
    return Object.values(node).forEach(visit);
  };
  visit(parse(text, { ecmaVersion: "latest" }));
  return found;
};

/** A text in the quotes that it has fewer of. */
const quoted = (text) => {
  const double = JSON.stringify(text);
  const single = `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return single.length < double.length ? single : double;
};

/** Makes a module of its text, which is evaluated when the module is called. */
const PRELUDE = 'const P=t=>(...a)=>Function("return function"+t)()(...a);';

/** @returns a bundle in which the modules with these IDs are texts */
const withTexts = (bundle, ids) => {
  const modules = modulesIn(bundle, ids);
  if (modules.length !== ids.size) {
    throw new Error(`The bundle has ${modules.length} of ${ids.size} parts by their IDs.`);
  }
  let done = 0;
  const pieces = modules.map(({ key, value, method, start, end }) => {
    const text = bundle.slice(value.start, value.end);
    const code = quoted(method ? text : `(...a){(${text})(...a)}`);
    const piece = `${bundle.slice(done, start)}${bundle.slice(key.start, key.end)}:P(${code})`;
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
        const ids = new Set(parts.map((part) => String(compilation.chunkGraph.getModuleId(part))));
        compilation.updateAsset(
          "index.js",
          (source) => new sources.RawSource(withTexts(source.source().toString(), ids)),
        );
      });
    });
  }
}

module.exports = { PartsAsText };
