import { unescapeHtml } from "../../src/values/unescapeHtml";

it.each([
  ["R&amp;D", "R&D"],
  ["&#128640; &#x1F680;", "🚀 🚀"],
  ["&#x10ffff;", "\u{10ffff}"],
  ["&#x110000; &unknown;", "&#x110000; &unknown;"],
])("%s is read as %s", (escaped, text) => {
  expect(unescapeHtml(escaped)).toBe(text);
});
