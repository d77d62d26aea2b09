import { numberedPagesOf } from "../client/pagination/numbered";
import { readArticles } from "../resources/articles/access";
import { ARTICLE_LIST, ARTICLE_SEARCH, type Article } from "../resources/articles/articles";
import { labelOf, picklist } from "../resources/common/picklist";

/** Articles come with their whole text: not too many on a page. */
const LATEST_ARTICLES = { ...ARTICLE_LIST, largestPage: 50 };

const articlesLike = (phrase: string) => ({
  ...ARTICLE_SEARCH,
  params: { phrase, state: "all" },
});

export const selectArticle = picklist<Article>({
  label: "Select Article",
  description: "List help center articles by title, latest change first.",
  access: readArticles,
  pages: (client, text) => numberedPagesOf(client, text ? articlesLike(text) : LATEST_ARTICLES),
  isSearched: true,
  toElement: ({ id, title, state }) => ({ key: id, label: labelOf(title || "Untitled", state) }),
  example: { key: "125", label: "Reset the device (published)" },
});
