import type { Identified } from "../../client/types";
import { isRecord } from "../../values/objects";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/internal_article
export interface InternalArticle extends Identified {
  title: string;
  body: string | null;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/listinternalarticles
export const INTERNAL_ARTICLE_LIST = { url: "/internal_articles", largestPage: 50 };

const asNumber = (value: unknown) =>
  typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;

/**
 * Intercom repeats the page and its size as the text of the query.
 * @returns the answer with numbers there, as in every other list
 */
export const withNumbers = <Answer extends { pages?: unknown }>(answer: Answer): Answer =>
  isRecord(answer.pages)
    ? {
        ...answer,
        pages: Object.fromEntries(
          Object.entries(answer.pages).map(([name, value]) => [name, asNumber(value)]),
        ),
      }
    : answer;
