import type { Access } from "../../client/access";
import { unknownPerson } from "../admins/advice";
import { unknownId } from "../common/notFound";
import { unknownAudiences } from "../content/audiences";

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
