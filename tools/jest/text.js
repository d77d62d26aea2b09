/** A file that is imported as a text, as the bundler of an integration does. */
module.exports = {
  process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }),
};
