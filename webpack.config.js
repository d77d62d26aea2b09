const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { PartsAsText } = require("./tools/webpack/partsAsText");

const inModules = (file) => path.resolve(__dirname, "node_modules", file);
const spectral = (file) => inModules(`@prismatic-io/spectral/dist/${file}`);
const axios = (file) => inModules(`axios/${file}`);

/**
 * What spectral and axios load that no component runs.
 * test/bundle/bundle.test.ts proves that nothing misses them.
 */
const neverRun = Object.fromEntries(
  [
    // The test harness, code-native integrations, value helpers.
    spectral("testing.js"),
    spectral("util.js"),
    spectral("serverTypes/index.js"),
    spectral("serverTypes/convertIntegration.js"),
    spectral("serverTypes/configurationSchema.js"),
    spectral("types/conditional-logic.js"),
    "yaml$",
    "zod$",
    "jest-mock$",
    // The client never goes through a proxy of the environment.
    "https-proxy-agent$",
    "proxy-from-env$",
    axios("lib/helpers/shouldBypassProxy.js"),
    // The client's adapter is the one of Node's http module.
    axios("lib/adapters/fetch.js"),
    // Forms are sent as bytes, nothing is throttled, and no address is data. Nobody reads names of
    // statuses.
    axios("lib/helpers/formDataToStream.js"),
    axios("lib/helpers/formDataToJSON.js"),
    axios("lib/helpers/AxiosTransformStream.js"),
    axios("lib/helpers/estimateDataURLDecodedBytes.js"),
    axios("lib/helpers/fromDataURI.js"),
    axios("lib/helpers/HttpStatusCode.js"),
    axios("lib/helpers/toURLEncodedForm.js"),
    axios("lib/helpers/progressEventReducer.js"),
    axios("lib/helpers/readBlob.js"),
    axios("lib/helpers/callbackify.js"),
    axios("lib/core/setFormDataHeaders.js"),
    // Nobody guesses what separates the fields of a CSV file.
    inModules("csv-parse/lib/utils/delimiter_discover.js"),
    // src/client/decodeAnswer.ts unpacks answers.
    axios("lib/helpers/ZlibHeaderTransformStream.js"),
    // The log of redirects, written to the console when the environment asks for it.
    "debug$",
  ].map((module) => [module, false]),
);

/**
 * What axios itself puts there in its builds for other environments. Its forms are Node's own
 * then, so the package that brings a table of all media types is not needed.
 */
const instead = {
  [axios("lib/adapters/xhr.js")]: axios("lib/helpers/null.js"),
  [axios("lib/platform/node/classes/FormData.js")]: axios("lib/helpers/null.js"),
  // Options of the component never change: test/values/csvOptions.test.ts compares them.
  [inModules("csv-parse/lib/api/normalize_options.js")]: path.resolve(
    __dirname,
    "src/values/unpack/csvOptions.ts",
  ),
};

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  target: "node20",
  entry: "./src/index.ts",
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "index.js",
    library: { type: "commonjs2" },
    clean: true,
    // A bundle that comes out the same is written all the same: it is newer than its sources.
    compareBeforeEmit: false,
  },
  resolve: { extensions: [".ts", ".js"], alias: { ...neverRun, ...instead } },
  // Modules of Node's that are slow to load. Own code names them with node: in front.
  externals: {
    // The client speaks HTTP/1.1 only.
    http2: "var {}",
    // Of lodash: escapeRegExp gets texts only.
    "./toString": "var String",
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          compilerOptions: { module: "esnext", moduleResolution: "bundler", noEmit: false },
        },
      },
      {
        include: spectral(""),
        resolve: {
          alias: {
            // Reading names back from the platform, templates of connections, invoking flows.
            "lodash/camelCase$": false,
            "lodash/merge$": false,
            axios$: false,
            // Small ones in place of all that lodash's bring along.
            "lodash/omit$": path.resolve(__dirname, "src/component/omit.ts"),
            "lodash/snakeCase$": path.resolve(__dirname, "src/component/snakeCase.ts"),
            "lodash/uniq$": path.resolve(__dirname, "src/component/uniq.ts"),
          },
        },
      },
      {
        // Naming this class makes Node load all of fetch, a fifth of the time the bundle takes.
        // Axios then tells a form by its tag alone, as it does for the forms of other packages.
        include: axios("lib/utils.js"),
        loader: "string-replace-loader",
        options: { search: "G.FormData", replace: "undefined", flags: "g", strict: true },
      },
    ],
  },
  plugins: [
    new PartsAsText(),
    new CopyPlugin({ patterns: ["assets", "LICENSE"] }),
    new LicenseWebpackPlugin({
      perChunkOutput: false,
      outputFilename: "THIRD-PARTY-LICENSES.txt",
      // Its modules are all joined with the one that uses it, where the plugin does not look.
      additionalModules: [{ name: "csv-parse", directory: inModules("csv-parse") }],
    }),
  ],
  optimization: {
    // Short names and numbers, which repeat in every module.
    mangleExports: "size",
    moduleIds: "natural",
    minimizer: [
      new MinimizerPlugin({
        extractComments: false,
        minimizerOptions: {
          // Error names are part of what builders read.
          keep_classnames: true,
          // One character beyond Latin-1 makes Node hold the text of the bundle at twice its size.
          format: { comments: false, ascii_only: true },
        },
      }),
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};
