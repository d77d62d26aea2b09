import { OWNER_ID } from "./admins";
import type { Workspace } from "./workspace";

/** What versions and drafts keep of an article in one language. */
export interface ArticleText {
  title: string;
  description: string | null;
  /** HTML, as Intercom rewrites it. */
  body: string | null;
  body_markdown: string | null;
  author_id: number;
}

/** An article in one language. */
export interface ArticleContent extends ArticleText {
  state: "published" | "draft";
  created_at: number;
  updated_at: number;
  created_by_id: number;
  updated_by_id: number;
  audience_ids: number[];
  ai_chatbot_availability: boolean;
  ai_copilot_availability: boolean;
  ai_sales_agent_availability: boolean;
  /** Readers have seen it at some time. */
  wasPublished: boolean;
  /** Changes to a published article that readers do not see yet. */
  draft?: ArticleText & { updated_at: number };
}

export interface ArticleVersion extends ArticleText {
  id: string;
  locale: string;
  from_version_id: string | null;
  created_at: number;
  /** Readers see this one. */
  isLive: boolean;
}

export interface Article {
  id: string;
  parent_ids: number[];
  /** By language. */
  contents: Map<string, ArticleContent>;
  scheduled_publish_at: number | null;
  scheduled_unpublish_at: number | null;
  /** Latest first. */
  versions: ArticleVersion[];
}

type GivenContent = Partial<ArticleContent> & { title: string };

type GivenArticle = GivenContent & {
  id?: string;
  parent_ids?: number[];
  translations?: Record<string, GivenContent>;
};

/** The language that the fields of an article itself are in. */
export const defaultLocale = ({ settings }: Workspace): string =>
  settings.helpCenterLocales[0] ?? "en";

/** @returns the text alone */
export const textOf = ({
  title,
  description,
  body,
  body_markdown,
  author_id,
}: ArticleText): ArticleText => ({ title, description, body, body_markdown, author_id });

/** The article in a language as it is new. */
export const newContent = (workspace: Workspace, given: GivenContent): ArticleContent => {
  const now = given.created_at ?? workspace.clock.seconds();
  const by = Number(OWNER_ID);
  return {
    description: "",
    body: "",
    body_markdown: "",
    author_id: by,
    state: "draft",
    created_at: now,
    updated_at: now,
    created_by_id: by,
    updated_by_id: by,
    audience_ids: [],
    ai_chatbot_availability: true,
    ai_copilot_availability: true,
    ai_sales_agent_availability: true,
    wasPublished: given.state === "published",
    ...given,
  };
};

/** Keeps a text in the history. The live one of a language takes the place of the one before it. */
export const recordVersion = (
  workspace: Workspace,
  article: Article,
  locale: string,
  text: ArticleText & { updated_at: number },
  isLive: boolean,
): void => {
  const before = article.versions.filter((version) => version.locale === locale);
  if (isLive) for (const version of before) version.isLive = false;
  article.versions.unshift({
    ...textOf(text),
    id: workspace.ids.next("articleVersion"),
    locale,
    from_version_id: before[0]?.id ?? null,
    created_at: text.updated_at,
    isLive,
  });
};

/** Adds an article. */
export const addArticle = (
  workspace: Workspace,
  { id = workspace.ids.next("article"), parent_ids = [], translations, ...given }: GivenArticle,
): Article => {
  const article: Article = {
    id,
    parent_ids,
    contents: new Map(),
    scheduled_publish_at: null,
    scheduled_unpublish_at: null,
    versions: [],
  };
  const all = { [defaultLocale(workspace)]: given, ...translations };
  for (const [locale, each] of Object.entries(all)) {
    const content = newContent(workspace, each);
    article.contents.set(locale, content);
    recordVersion(workspace, article, locale, content, content.state === "published");
    if (content.draft) recordVersion(workspace, article, locale, content.draft, false);
  }
  workspace.articles.set(id, article);
  // Tags are attached by the path.
  const path = `/articles/${id}`;
  if (!workspace.contentTags.has(path)) workspace.contentTags.set(path, new Map());
  return article;
};
