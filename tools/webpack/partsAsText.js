const { parse } = require("acorn");
const { Compilation, sources } = require("webpack");

const isFunction = (node) => /^(ArrowFunction|Function)Expression$/.test(node?.type ?? "");

/**
 * @returns the list of the modules in the text of a bundle, in which their IDs are their places;
 * undefined where none is long enough for these IDs
 */
const modulesIn = (text, ids) => {
  let found;
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== "string") return undefined;
    const isModules = node.type === "ArrayExpression" && node.elements.length > Math.max(...ids);
    if (!isModules) return Object.values(node).forEach(visit);
    found = node;
    return undefined;
  };
  visit(parse(text, { ecmaVersion: "latest" }));
  return found;
};

/** A text in single quotes: code has few of them, and what is alike in two texts stays alike. */
const quoted = (text) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/**
 * Makes a module of its text, which is evaluated when the module is called. A text sees what is
 * global, and Node's require, by which a module may name one of Node's own.
 */
const PRELUDE = 'const P=t=>(...a)=>Function("require","return function"+t)(require)(...a);';

/**
 * @returns a bundle in which the modules with these IDs are texts, and all stand in an object as
 * methods: Node takes twice as long for the functions of a list
 */
const withTexts = (bundle, ids) => {
  const modules = modulesIn(bundle, ids);
  let texts = 0;
  const properties = (modules?.elements ?? []).flatMap((element, id) => {
    if (!isFunction(element)) return [];
    const textOf = ({ start, end }) => bundle.slice(start, end);
    const { params, body } = element;
    const block = body.type === "BlockStatement" ? textOf(body) : `{${textOf(body)}}`;
    const method = `(${params.map(textOf)})${block}`;
    if (!ids.has(id)) return id + method;
    texts += 1;
    return `${id}:P(${quoted(method)})`;
  });
  if (texts !== ids.size) {
    throw new Error(`The bundle has ${texts} of ${ids.size} parts by their IDs.`);
  }
  const { start, end } = modules;
  return `${PRELUDE}${bundle.slice(0, start)}{${properties}}${bundle.slice(end)}`;
};

/**
 * Keeps each part of the component, and what parts share, in the bundle as a text, which is
 * evaluated when it is called. Node reads every function of a file that it loads, also those that nobody calls; over a
 * text it passes several times as fast, so that loading hardly grows with the number of parts.
 */
class PartsAsText {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PartsAsText", (compilation) => {
      // After the bundle was minified, which is not done inside of texts.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: "PartsAsText", stage }, () => {
        const isPart = (module) =>
          /[\\/]src[\\/](actions|changes|dataSources|resources|triggers|webhooks)[\\/].+\.ts$/.test(
            module.nameForCondition() ?? "",
          );
        const parts = [...compilation.modules].filter(isPart);
        const numbers = parts.map((part) => compilation.chunkGraph.getModuleId(part));
        // Modules that stand in that of another have no number.
        const ids = new Set(numbers.filter((number) => number !== null).map(Number));
        compilation.updateAsset(
          "index.js",
          (source) => new sources.RawSource(withTexts(source.source().toString(), ids)),
        );
      });
    });
  }
}

module.exports = { PartsAsText };
