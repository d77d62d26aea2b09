import {
  type Article,
  type ArticleContent,
  type ArticleVersion,
  defaultLocale,
} from "../workspace/articles";
import type { Workspace } from "../workspace/workspace";
import { recordsOf } from "./lists";
import { presentTag } from "./tags";

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\w]+/g, "-")
    .replace(/^-|-$/g, "");

const urlOf = ({ id }: Article, locale: string, { state, title }: ArticleContent) =>
  state === "published"
    ? `https://help.example.com/${locale}/articles/${id}-${slugOf(title)}`
    : null;

const presentContent = ({ wasPublished, draft, audience_ids, ...content }: ArticleContent) => ({
  ...content,
  has_unpublished_changes: draft !== undefined,
  draft_updated_at: draft?.updated_at ?? null,
});

/** What tells the article with its draft from the one that readers see. */
const withDraft = (content: ArticleContent): ArticleContent => {
  const { updated_at, ...text } = content.draft ?? content;
  return content.draft ? { ...content, ...text } : content;
};

const isMultilingual = ({ settings }: Workspace) => settings.helpCenterLocales.length > 1;

/** An article in a list: without its statistics. */
export const presentArticleItem = (workspace: Workspace, article: Article, shown = article) => {
  const locale = defaultLocale(workspace);
  const content = shown.contents.get(locale);
  if (!content) throw new Error(`The article ${article.id} has no text in "${locale}".`);
  const tags = recordsOf(
    workspace.contentTags.get(`/articles/${article.id}`)?.keys() ?? [],
    workspace.tags,
  );
  return {
    type: "article",
    id: article.id,
    workspace_id: workspace.app.id_code,
    parent_ids: article.parent_ids,
    ...presentContent(content),
    url: urlOf(article, locale, content),
    exclude_from_article_suggestions: false,
    help_center_audience: "everyone",
    scheduled_publish_at: article.scheduled_publish_at,
    scheduled_unpublish_at: article.scheduled_unpublish_at,
    tags: { type: "tag.list", tags: tags.map(presentTag) },
    ...(isMultilingual(workspace)
      ? { default_locale: locale, translated_content: presentTranslations(article, shown) }
      : { audience_ids: content.audience_ids }),
  };
};

const presentTranslations = (article: Article, { contents }: Article) => ({
  type: "article_translated_content",
  ...Object.fromEntries(
    [...contents].map(([locale, content]) => {
      const url = urlOf(article, locale, content);
      return [
        locale,
        {
          type: "article_content",
          ...presentContent(content),
          audience_ids: content.audience_ids,
          ...(url && { url }),
        },
      ];
    }),
  ),
});

/** An article by itself. */
export const presentArticle = (workspace: Workspace, article: Article) => ({
  ...presentArticleItem(workspace, article),
  statistics: {
    type: "article_statistics",
    views: 0,
    conversions: 0,
    reactions: 0,
    happy_reaction_percentage: 0,
    neutral_reaction_percentage: 0,
    sad_reaction_percentage: 0,
    fin_involvements: 0,
    fin_resolutions: 0,
    fin_resolution_rate: 0,
  },
});

/** An article with the text of its draft. */
export const presentArticleDraft = (workspace: Workspace, article: Article) => {
  const contents = new Map(
    [...article.contents].map(([locale, content]) => [locale, withDraft(content)]),
  );
  return presentArticleItem(workspace, article, { ...article, contents });
};

/** A version in the list of them: without its text. Its IDs are text, unlike those of an article. */
export const presentArticleVersionItem = (article: Article, version: ArticleVersion) => ({
  type: "article_version",
  id: version.id,
  article_id: article.id,
  title: version.title,
  description: version.description,
  author_id: String(version.author_id),
  created_by_id: String(version.author_id),
  created_via: "api",
  from_version_id: version.from_version_id,
  state: version.isLive ? "published" : "draft",
  created_at: version.created_at,
});

/** A version by itself. */
export const presentArticleVersion = (article: Article, version: ArticleVersion) => ({
  ...presentArticleVersionItem(article, version),
  body: version.body,
  body_markdown: version.body_markdown,
  updated_at: version.created_at,
});
