import type { InternalArticle } from "../workspace/internalArticles";

/** An internal article; its folder is not shown. */
export const presentInternalArticle = ({ folderId: _, ...article }: InternalArticle) => ({
  type: "internal_article",
  ...article,
});
