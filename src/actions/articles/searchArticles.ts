import { action } from "@prismatic-io/spectral";
import { hasList, listAt } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { pageOrAll, type ReadNumbered } from "../../client/pagination/numbered";
import type { List } from "../../client/types";
import {
  booleanInput,
  numericIdInput,
  perPageInput,
  selectInput,
  textInput,
} from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readArticles } from "../../resources/articles/access";
import { ARTICLE_SEARCH, type Article } from "../../resources/articles/articles";
import { articleExample } from "../../resources/articles/examples";
import { DRAFT, PUBLISHED } from "../../resources/articles/inputs";
import { isRecord } from "../../values/objects";

/** Where the phrase stands in an article. */
interface Highlight {
  article_id: string;
  [field: string]: unknown;
}

type Found = Omit<List<Article>, "data"> & {
  data: { articles: Article[]; highlights?: Highlight[] | null };
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/searcharticles
export const searchArticles = action({
  display: {
    label: "Search Articles",
    description:
      "Find help center articles by words in their text, or by state. Returns { data: { articles, highlights } }.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    phrase: textInput({
      label: "Phrase",
      example: "Reset",
      comments: "Words to find in the articles. Left blank, articles are not limited by words.",
    }),
    state: selectInput({
      label: "State",
      example: "published",
      choices: [PUBLISHED, DRAFT, { label: "All", value: "all" }],
      comments: "Articles of which state to return. Intercom decides when blank.",
    }),
    helpCenterId: numericIdInput({
      label: "Help Center ID",
      example: "123",
      of: "help center",
      dataSource: "selectHelpCenter",
      more: "Left blank, articles of all help centers.",
    }),
    highlight: booleanInput({
      label: "Highlight",
      comments:
        "When true, highlights shows where the phrase stands in each article, by its article_id.",
    }),
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Articles", usual: 10, example: "50" }),
  },
  perform: async (context, { connection, phrase, state, helpCenterId, highlight, ...paging }) => {
    const client = createClient(connection, context, readArticles);
    const { url, key } = ARTICLE_SEARCH;
    const highlights = new Map<string, Highlight>();
    const read: ReadNumbered<Article> = async (page, perPage, settings) => {
      const params = {
        phrase,
        state,
        help_center_id: helpCenterId,
        highlight,
        page,
        per_page: perPage,
      };
      const { data } = await client.get<Found>(url, {
        params,
        ...settings,
        isExpected: hasList(key),
      });
      for (const each of (data.data.highlights ?? []).filter(isRecord)) {
        highlights.set(each.article_id, each);
      }
      return { ...data, data: listAt(data, key) };
    };
    const { data: articles, ...list } = await pageOrAll(client, ARTICLE_SEARCH, paging, read);
    const ofFound = articles.filter(isRecord).flatMap(({ id }) => highlights.get(id) ?? []);
    return { data: { ...list, data: { articles, highlights: ofFound } } };
  },
  examplePayload: {
    data: {
      type: "list",
      total_count: 1,
      data: {
        articles: [articleExample],
        highlights: [
          {
            article_id: "125",
            highlighted_title: [
              { type: "highlight", text: "Reset" },
              { type: "plain", text: " the device" },
            ],
            highlighted_summary: [[{ type: "plain", text: articleExample.description }]],
          },
        ],
      },
      pages: { type: "pages", page: 1, next: null, per_page: 10, total_pages: 1 },
    },
  },
});
