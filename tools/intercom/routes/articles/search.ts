import { presentArticle } from "../../present/articles";
import { oneOf } from "../../server/body";
import { invalid } from "../../server/errors";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { type Article, type ArticleContent, defaultLocale } from "../../workspace/articles";
import { latestFirst } from "./articles";
import { urlPage } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/searcharticles

const STATES = ["published", "draft", "all"];

/** A text cut where the phrase stands in it. */
const marked = (value: string, phrase: string) => {
  const at = phrase ? value.toLowerCase().indexOf(phrase) : -1;
  if (at < 0) return [{ type: "plain", text: value }];
  const end = at + phrase.length;
  return [
    { type: "plain", text: value.slice(0, at) },
    { type: "highlight", text: value.slice(at, end) },
    { type: "plain", text: value.slice(end) },
  ].filter(({ text }) => text !== "");
};

const found = ({ workspace, query }: Call): [Article, ArticleContent][] => {
  const phrase = (queryValue(query.phrase) ?? "").toLowerCase();
  const state = queryValue(query.state) ?? "all";
  if (!oneOf(...STATES)(state)) throw invalid("state is invalid", "state");
  const helpCenterId = queryValue(query.help_center_id) ?? "1";
  if (!/^\d+$/.test(helpCenterId)) throw invalid("help_center_id is invalid", "help_center_id");
  const indexedAt = workspace.clock.seconds() - workspace.settings.indexDelaySeconds;
  return latestFirst(workspace)
    .map((article): [Article, ArticleContent] => [
      article,
      article.contents.get(defaultLocale(workspace)) as ArticleContent,
    ])
    .filter(([, content]) => content.created_at <= indexedAt)
    .filter(([, content]) => state === "all" || content.state === state)
    .filter(([, { title, description, body }]) =>
      [title, description, body].some((each) => each?.toLowerCase().includes(phrase)),
    );
};

export const articleSearchRoutes: Routes = {
  "GET /articles/search": needs("Read and list articles", (call) => {
    const { items, ...list } = urlPage(call, found(call), { default: 10, max: 250 });
    const phrase = (queryValue(call.query.phrase) ?? "").toLowerCase();
    const isHighlighted = queryValue(call.query.highlight) === "true";
    const highlights = items.map(([{ id }, { title, description }]) => ({
      article_id: id,
      highlighted_title: marked(title, phrase),
      highlighted_summary: [marked(description ?? "", phrase)],
    }));
    return {
      type: "list",
      ...list,
      data: {
        articles: items.map(([article]) => presentArticle(call.workspace, article)),
        highlights: isHighlighted ? highlights : [],
      },
    };
  }),
};
