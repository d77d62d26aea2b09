import { lowerCase } from "../../src/values/lowerCase";

it.each([
  ["WASH@Example.com", "wash@example.com"],
  ["ÉMILE@ÖSTERREICH.example", "émile@österreich.example"],
  ["ΟΔΟΣ", "οδοσ"],
])("makes capital letters of %s small", (text, expected) => {
  expect(lowerCase(text)).toBe(expected);
});

it.each([
  ["the Kelvin sign, no k", "\u212aate"],
  ["the Ångström sign, no å", "\u212bsa"],
  ["the ohm sign, no omega", "\u2126"],
  ["a capital i with a dot, no i", "\u0130nara"],
  ["a dotless i, no i", "\u0131nara"],
  ["a long s, no s", "\u017fimon"],
])("leaves %s", (_, text) => {
  expect(lowerCase(text)).toBe(text);
});
