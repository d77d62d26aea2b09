import { type Json, oneOf } from "../../server/body";
import { invalid, resourceNotFound } from "../../server/errors";
import { numberedPage, readPage, readPerPage } from "../../server/paging";
import { type Call, queryValue } from "../../server/route";
import type { Article } from "../../workspace/articles";

/** The article of the path. */
export const articleOf = ({ workspace, params }: Call): Article => {
  const article = workspace.articles.get(params.article_id ?? params.id ?? "");
  if (!article) throw resourceNotFound();
  return article;
};

/** Refuses a language that the help center does not have. */
export const requireLocale = ({ workspace }: Call, locale: string): void => {
  if (!oneOf(...workspace.settings.helpCenterLocales)(locale)) throw invalid("Unknown locale");
};

/**
 * One page of a list whose next page is named by its URL, with all that was asked for.
 * @param largest gives no more than this, although more is asked for
 */
export const urlPage = <T>(
  { path, query, origin }: Call,
  items: T[],
  limits: { default: number; max: number },
  largest = Number.POSITIVE_INFINITY,
) => {
  const perPage = Math.min(readPerPage(queryValue(query.per_page), limits), largest);
  const next = (page: number) => {
    const asked = Object.entries(query).map(([name, value]) => [name, queryValue(value) ?? ""]);
    const again = { ...Object.fromEntries(asked), per_page: perPage, page };
    return `${origin}${path}?${new URLSearchParams(again as Record<string, string>)}`;
  };
  return numberedPage(items, { page: readPage(queryValue(query.page)), perPage, next });
};

/** HTML as Intercom keeps it. */
const rewritten = (html: string) =>
  (/^\s*</.test(html) ? html : `<p>${html}</p>`).replaceAll("<p>", '<p class="no-margin">');

const BOLD: [html: RegExp, markdown: RegExp] = [/<\/?(?:b|strong)>/g, /\*\*(.+?)\*\*/g];

/** A text in both of its forms, whichever was sent. */
export const bodyForms = ({ body, body_markdown }: Json): Json => {
  if (typeof body === "string") {
    const html = rewritten(body);
    const text = html
      .replace(BOLD[0], "**")
      .replaceAll("</p>", "\n")
      .replace(/<[^>]+>/g, "");
    return { body: html, body_markdown: text };
  }
  if (typeof body_markdown !== "string") return {};
  const paragraphs = body_markdown.trim().split(/\n{2,}/);
  const html = paragraphs.map((each) => `<p>${each.replace(BOLD[1], "<b>$1</b>")}</p>`).join("");
  return { body: rewritten(html), body_markdown };
};
