import { numberedPagesOf } from "../client/pagination/numbered";
import { path } from "../client/path";
import { readArticles } from "../resources/articles/access";
import type { ArticleVersion } from "../resources/articles/articles";
import { articleId } from "../resources/articles/inputs";
import { labelOf, picklist } from "../resources/common/picklist";

const timeOf = (seconds: unknown) =>
  typeof seconds === "number"
    ? new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ")
    : undefined;

export const selectArticleVersion = picklist<ArticleVersion, { articleId: typeof articleId }>({
  label: "Select Article Version",
  description: "List the versions of an article by title and time in UTC, latest first.",
  access: readArticles,
  needs: { articleId },
  pages: (client, _text, { articleId }) =>
    numberedPagesOf(client, { url: path`/articles/${articleId}/versions` }),
  toElement: ({ id, title, created_at, state }) => ({
    key: id,
    label: labelOf(title || "Untitled", timeOf(created_at), state),
  }),
  example: { key: "301", label: "Reset the device (2026-01-01 09:30, published)" },
});
