import type { Access, Advice, RefusedRequest } from "../../client/access";
import { type ApiProblem, isVague404 } from "../../client/apiProblem";
import { unknownPerson } from "../admins/advice";
import { unknownId } from "../common/notFound";

const SELECT_ARTICLE = "Select Article lists them";
const ON_DRAFT = /^\/articles\/[^/]+\/draft/;

/** Codes of a token that is refused by itself. */
const isOfToken = ({ code = "" }: ApiProblem) =>
  /^(token_(?!unauthorized)|missing_auth)/.test(code);

const sends = (field: string, { fields }: RefusedRequest) =>
  JSON.stringify(fields).includes(`"${field}":`);

const says = (words: RegExp, { message = "" }: ApiProblem) => words.test(message);

const isOfAudience = (problem: ApiProblem) => says(/audience/i, problem);

const advice: readonly Advice[] = [
  {
    // https://developers.intercom.com/docs/guides/help-center/create-an-article
    when: (problem, request) =>
      problem.status === 401 && !isOfToken(problem) && sends("author_id", request),
    say: () =>
      "The teammate of Author ID may lack the right to write articles: choose another by Select Admin",
  },
  {
    when: (problem, request) =>
      problem.status === 404 &&
      sends("audience_ids", request) &&
      (isOfAudience(problem) || isVague404(problem)),
    say: (problem, { url }) =>
      isOfAudience(problem) || url === "/articles"
        ? "No audience has one of the Audience IDs: Select Audience lists them. Nothing was saved"
        : "No article has this ID, or no audience has one of the Audience IDs: Select Article and Select Audience list them. Nothing was saved",
  },
  unknownPerson,
  {
    when: (problem) => problem.status === 400 && says(/unknown locale/i, problem),
    say: () => "The help center does not have this language: its settings list those that it has",
  },
  {
    when: (problem, request) =>
      problem.status === 400 &&
      says(/published/i, problem) &&
      sends("scheduled_unpublish_at", request),
    say: () => "Scheduled Unpublish At needs an article that has been published",
  },
  {
    when: (problem, { method, url }) =>
      method === "get" && isVague404(problem) && ON_DRAFT.test(url),
    say: () => `The article has no staged draft, or no article has this ID: ${SELECT_ARTICLE}`,
  },
  {
    when: (problem, { url }) =>
      problem.status === 422 && ON_DRAFT.test(url) && says(/must be published/i, problem),
    say: () =>
      "Update Article with the Publish Mode Live at Once changes an article that is not published, and State publishes it",
  },
  {
    when: (problem, { url }) =>
      problem.status === 422 && ON_DRAFT.test(url) && says(/no draft/i, problem),
    say: () =>
      "Stage Article Draft makes one of a published article; Update Article with State Published publishes one that never was",
  },
  {
    when: (problem, { url }) =>
      problem.status === 422 && ON_DRAFT.test(url) && says(/locale/i, problem),
    say: () =>
      "Locales must name languages with unpublished changes only; left blank, it is these that are published",
  },
  unknownId(
    /^\/articles\/[^/]+\/versions\/[^/]+$/,
    "version of the article",
    "Select Article Version lists them",
  ),
  unknownId(
    /^\/articles\/(?!search$)[^/]+(\/(draft|versions)|\/draft\/publish)?$/,
    "article",
    SELECT_ARTICLE,
  ),
];

export const readArticles: Access = { permission: "Read and list articles", advice };
export const writeArticles: Access = { permission: "Read and write articles", advice };
