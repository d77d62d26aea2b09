import type { Access, Advice } from "../../client/access";
import { unknownId } from "../common/notFound";
import { unknownAudiences } from "../content/audiences";

const inUse: Advice = {
  when: ({ code }) => code === "content_has_procedure_dependencies",
  say: () => "A procedure of Fin uses the snippet: take it out of the procedure first",
};

const unknownLanguage: Advice = {
  when: ({ status, message = "" }) => status === 422 && /\blanguage\b/i.test(message),
  say: () => "Locale must be the code of a language that Fin speaks, such as en or pt-BR",
};

const advice = [
  unknownAudiences,
  unknownLanguage,
  inUse,
  unknownId(/^\/content_snippets\/[^/]+$/, "content snippet", "Select Content Snippet lists them"),
];

export const readContentSnippets: Access = { permission: "Read content snippets", advice };
export const writeContentSnippets: Access = {
  permission: "Read and write content snippets",
  advice,
};
