import type { Access, Advice } from "../../client/access";
import { unknownId } from "../common/notFound";
import { unknownAudiences } from "../content/audiences";

const PERSON = /\b(author|owner)(_id)?\b/i;

const unknownPerson: Advice = {
  when: ({ status = 0, message = "" }) => [400, 404, 422].includes(status) && PERSON.test(message),
  say: ({ message = "" }) => {
    const label = PERSON.exec(message)?.[1]?.toLowerCase() === "owner" ? "Owner" : "Author";
    return `${label} ID must be that of a teammate, which Select Admin lists`;
  },
};

const advice = [
  unknownAudiences,
  unknownPerson,
  unknownId(
    /^\/internal_articles\/[^/]+$/,
    "internal article",
    "Select Internal Article lists them",
  ),
];

export const readInternalArticles: Access = { permission: "Read and list articles", advice };
export const writeInternalArticles: Access = { permission: "Read and write articles", advice };
