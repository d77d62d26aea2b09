const { parse } = require("acorn");
const escapeRegExp = require("lodash/escapeRegExp");
const { Compilation, sources } = require("webpack");

/** The files that are evaluated with a part. */
const OF_PARTS =
  /[\\/]src[\\/](actions|changes|client[\\/](pagination|download\.ts|search\.ts)|dataSources|inputs|resources|triggers|values|webhooks)/;

/** Those that are evaluated when the bundle is loaded. */
const AT_ONCE = /[\\/]src[\\/]values[\\/](inputError|objects)\.ts$/;

const chr = String.fromCharCode;

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

/**
 * What the texts of parts repeat most, as the minifier leaves it, the most first: each stands in
 * the bundle as a character or two. A quarter of the texts is saved that way, and some of what is
 * zipped. Another version of the minifier may name things differently, which costs bytes and
 * nothing else.
 */
const PHRASES = [
  // Would end the comment in which the texts are, and a line of it.
  "*/",
  "\n",
  '(e,t,a){"use strict"',
  "},perform:async(e,{connection:t",
  '{label:"',
  ',performSafety:"notAllowed",inputs:{connection:',
  "const ",
  "}},examplePayload:{data:",
  "=(0,n.action)({display:",
  '",description:"',
  "return",
  " the ",
  ";a.r(t);var n=a",
  ",comments:",
  ';a.d(t,["',
  ",example:",
  '},performSafety:"safe",inputs:{connection:',
  '.ts":',
  '",0,',
  "=(0,s.a)(t,e,",
  ',"./',
  "await",
  "{data:",
  '{type:"',
  "),s=a(",
  "})=>",
  "conversations",
  ",value:",
  "void 0",
  "),o=a(",
  "throw new ",
  ".length",
  ",required:!0",
  "Intercom",
  "(0,n.",
  "),r=a(",
  "contact",
  "),i=a(",
  ";var n=a(",
  "),c=a(",
  "(e,t)=>",
  "dataSource",
  ",...",
  "label:",
  '."}),',
  "),l=a(",
  " and ",
  "conversation",
  ",created_at:",
  " that ",
  "companies",
  "{...",
  "(0,o.",
  " of ",
  "(0,r.",
  "status",
  ".filter(",
  "example.com",
  "async",
  "name",
  '"string"==typeof ',
  "External ID",
  "isExpected:",
  " is ",
  ",id:",
  "Conversation",
  " with ",
  "(e,t",
  "description",
  "Object.fromEntries(",
  '"When true,',
  ";if(",
  "),d=a(",
  ".map(",
];

/**
 * Control characters but the ends of lines, and then printable ones, each behind a mark; not "*",
 * which would end the comment before a "/".
 */
const MARK = "\x7f";
const CODES = [...Array(127).keys()].filter((code) => code > 0 && !/[\n\r *]/.test(chr(code)));
const shorter = (code) => (code < 32 ? chr(code) : MARK + chr(code));
const codeOf = new Map(PHRASES.map((phrase, index) => [phrase, CODES[index]]));

/** Any of the phrases: of two that begin at the same place the longer one. */
const ANY_PHRASE = new RegExp(
  [...PHRASES]
    .sort((one, other) => other.length - one.length)
    .map(escapeRegExp)
    .join("|"),
  "g",
);

/** The phrases by their codes, as code: a place without a phrase is left out. */
const listOfPhrases = () => {
  const byCode = [];
  for (const [phrase, code] of codeOf) byCode[code] = JSON.stringify(phrase);
  return `[${Array.from(byCode, (phrase) => phrase ?? "").join()}]`;
};

/**
 * Replaces all phrases in one go, so that none is found in what stands for another.
 * @throws Error for a text that has a control character of its own
 */
const shortened = (text) => {
  if (/[^\n -~]/.test(text)) throw new Error(`A part is not all printable ASCII: ${text}`);
  return text.replace(ANY_PHRASE, (phrase) => shorter(codeOf.get(phrase)));
};

/**
 * Makes a module of its text when webpack's runtime looks for it. A text sees what is global, and
 * Node's require, by which a module may name one of Node's own. The texts are the lines of a
 * comment, which Node passes over faster than anything else, in a function that is only shown; each
 * begins with the ID of its module.
 */
const prelude = () =>
  `const P=(()=>{let t;const d=${listOfPhrases()};return new Proxy({},{get(_,i){` +
  't??=new Map(String(T).split("\\n").slice(1,-1).map(s=>[parseInt(s),s.replace(/^\\d+/,"")]));' +
  'return Function("require","return function"+t.get(+i).replace(/\\x7f.|[^ -~]/g,c=>d[c.charCodeAt(c.length-1)]))(require)' +
  "}})})();";

const comment = (lines) => `\nfunction T(){/*\n${lines.join("\n")}\n*/}`;

/**
 * @returns a bundle in which the modules with these IDs are texts, and all stand in an object as
 * methods: Node takes twice as long for the functions of a list
 */
const withTexts = (bundle, ids) => {
  const modules = modulesIn(bundle, ids);
  const texts = [];
  const properties = (modules?.elements ?? []).flatMap((element, id) => {
    if (!isFunction(element)) return [];
    const textOf = ({ start, end }) => bundle.slice(start, end);
    const { params, body } = element;
    const block = body.type === "BlockStatement" ? textOf(body) : `{${textOf(body)}}`;
    const method = `(${params.map(textOf)})${block}`;
    if (!ids.has(id)) return id + method;
    texts.push(id + shortened(method));
    return [];
  });
  if (texts.length !== ids.size) {
    throw new Error(`The bundle has ${texts.length} of ${ids.size} parts by their IDs.`);
  }
  const { start, end } = modules;
  const before = prelude() + bundle.slice(0, start);
  return `${before}{__proto__:P,${properties}}${bundle.slice(end)}${comment(texts)}`;
};

/**
 * Keeps each part of the component, and what parts share, in the bundle as a text, which is
 * evaluated when it is called. Node reads every function of a file that it loads, also those that
 * nobody calls; over a comment it passes many times as fast, so that loading hardly grows with the
 * number of parts.
 */
class PartsAsText {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PartsAsText", (compilation) => {
      // After the bundle was minified, which is not done inside of texts.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: "PartsAsText", stage }, () => {
        const isPart = (module) => {
          const file = module.nameForCondition() ?? "";
          // Webpack's lists of the parts of a kind are no files.
          const isList = module.constructor.name === "ContextModule";
          return isList || (OF_PARTS.test(file) && !AT_ONCE.test(file));
        };
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

module.exports = { PartsAsText, PHRASES, withTexts };
