import { presentHelpCenterRedirect } from "../../present/helpCenter";
import { ApiError, invalid } from "../../server/errors";
import { countedPage, readPage, readPerPage } from "../../server/paging";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { type HelpCenter, type HelpCenterRedirect, helpCenterOf } from "../../workspace/helpCenter";
import type { Workspace } from "../../workspace/workspace";
import { absent, helpCenterIn } from "./records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/createhelpcenterredirect

const notFound = () => new ApiError(404, "not_found", "Resource not found");

const dataInvalid = (message: string) => new ApiError(422, "data_invalid", message);

const redirectsIn = (call: Call): HelpCenterRedirect[] => {
  const { id } = helpCenterIn(call);
  return [...call.workspace.helpCenterRedirects.values()].filter(
    ({ help_center_id }) => help_center_id === id,
  );
};

const redirectOf = (call: Call): HelpCenterRedirect => {
  const redirect = redirectsIn(call).find(({ id }) => id === call.params.id);
  if (!redirect) throw notFound();
  return redirect;
};

/** The languages of an article that stands in the help center; undefined for any other. */
const languagesOf = (workspace: Workspace, helpCenter: HelpCenter, id: string) => {
  const article = workspace.articles.get(id);
  const isHere = article?.parent_ids.some((parent) => {
    const collection = workspace.collections.get(String(parent));
    return collection && helpCenterOf(workspace, collection) === helpCenter;
  });
  return (
    helpCenter.articles.get(id) ?? (isHere ? [...(article?.contents.keys() ?? [])] : undefined)
  );
};

/** The language that the target has: another one than was asked for where it has no translation. */
const localeOf = ({ workspace, body }: Call, helpCenter: HelpCenter): string => {
  const id = String(body.target_id);
  const asked = String(body.locale);
  const collection = workspace.collections.get(id);
  const isHere = collection && helpCenterOf(workspace, collection) === helpCenter;
  const languages =
    body.target_type === "article" ? languagesOf(workspace, helpCenter, id) : undefined;
  if (body.target_type === "article" ? !languages : !isHere) {
    throw dataInvalid("target must be a member of the help center");
  }
  return languages && !languages.includes(asked) ? (languages[0] ?? asked) : asked;
};

const create = (call: Call) => {
  const { workspace, body } = call;
  const helpCenter = helpCenterIn(call);
  for (const name of ["from_url", "locale", "target_type", "target_id"]) {
    if (typeof body[name] !== "string") throw absent(`${name} is required`);
  }
  const { target_type } = body;
  if (target_type !== "article" && target_type !== "collection") {
    throw invalid("target_type must be 'article' or 'collection'");
  }
  const from_url = String(body.from_url);
  if (!from_url.startsWith(`${helpCenter.url}/`)) {
    throw dataInvalid("from_url must be an absolute URL within this help center's URL space");
  }
  if (redirectsIn(call).some((redirect) => redirect.from_url === from_url)) {
    throw new ApiError(409, "resource_conflict", "A redirect with that URL already exists");
  }
  const redirect = workspace.addHelpCenterRedirect({
    from_url,
    locale: localeOf(call, helpCenter),
    help_center_id: helpCenter.id,
    target_type,
    target_id: String(body.target_id),
  });
  return presentHelpCenterRedirect(redirect);
};

const REDIRECTS = "/help_center/help_centers/:help_center_id/redirects";

export const helpCenterRedirectRoutes: Routes = {
  [`GET ${REDIRECTS}`]: needs("Read help center redirects", (call) => {
    const all = redirectsIn(call).sort((a, b) => b.updated_at - a.updated_at);
    const { items, ...rest } = countedPage(all, {
      page: readPage(queryValue(call.query.page)),
      perPage: readPerPage(queryValue(call.query.per_page), { default: 50, max: 250 }),
    });
    return { type: "list", data: items.map(presentHelpCenterRedirect), ...rest };
  }),

  [`POST ${REDIRECTS}`]: needs("Read and write help center redirects", create),

  [`GET ${REDIRECTS}/:id`]: needs("Read help center redirects", (call) =>
    presentHelpCenterRedirect(redirectOf(call)),
  ),

  [`DELETE ${REDIRECTS}/:id`]: needs("Read and write help center redirects", (call) => {
    const { id } = redirectOf(call);
    call.workspace.helpCenterRedirects.delete(id);
    return { id, object: "help_center_redirect", deleted: true };
  }),
};
