import type { Access, Advice } from "../../client/access";
import { isVague404 } from "../../client/apiProblem";
import { unknownId } from "../common/notFound";

const SELECT_COLLECTION = "Select Collection lists them";
const SELECT_HELP_CENTER = "Select Help Center lists them";

const COLLECTIONS = "/help_center/collections";
const REDIRECTS = /^\/help_center\/help_centers\/[^/]+\/redirects$/;

/** A collection or help center that the body names. */
const unknownPlace: Advice = {
  when: (problem, { url, fields }) =>
    isVague404(problem) &&
    url.startsWith(COLLECTIONS) &&
    [fields.parent_id, fields.help_center_id].some((id) => id !== undefined && id !== null),
  say: (_problem, { url, fields }) => {
    const unknown = [
      url !== COLLECTIONS && "no collection has this Collection ID",
      fields.parent_id !== undefined && "no collection has this Parent Collection ID",
      fields.help_center_id !== undefined && "no help center has this Help Center ID",
    ].filter(Boolean);
    const said = unknown.join(", or ").replace(/^no/, "No");
    return `${said}: Select Collection and Select Help Center list them`;
  },
};

const articleAdvice = [
  unknownPlace,
  unknownId(/^\/help_center\/collections\/[^/]+$/, "collection", SELECT_COLLECTION),
  unknownId(/^\/help_center\/help_centers\/[^/]+$/, "help center", SELECT_HELP_CENTER),
];

const redirectAdvice: Advice[] = [
  {
    when: ({ status, code }, { url }) =>
      status === 409 && code === "resource_conflict" && REDIRECTS.test(url),
    say: () =>
      "List Help Center Redirects has the redirect of this From URL: redirects cannot be changed, so delete it before creating another one",
  },
  {
    when: ({ status, message = "" }, { url }) =>
      status === 422 && /from_url/.test(message) && REDIRECTS.test(url),
    say: () =>
      "From URL must begin with the address of the help center, which Get Help Center shows as url",
  },
  {
    when: ({ status, message = "" }, { url }) =>
      status === 422 && /\btarget/i.test(message) && REDIRECTS.test(url),
    say: () =>
      "Target ID must be that of an article or collection, as Target Type says, in this very help center",
  },
  unknownId(REDIRECTS, "help center", SELECT_HELP_CENTER),
  unknownId(
    /^\/help_center\/help_centers\/[^/]+\/redirects\/[^/]+$/,
    "redirect of this help center",
    "Select Help Center Redirect lists them",
  ),
];

export const readHelpCenter: Access = {
  permission: "Read and list articles",
  advice: articleAdvice,
};
export const writeHelpCenter: Access = {
  permission: "Read and write articles",
  advice: articleAdvice,
};
/** Named after their scopes, `read_help_center_redirects_scope` and its twin to write. */
export const readRedirects: Access = {
  permission: "Read help center redirects",
  advice: redirectAdvice,
};
export const writeRedirects: Access = {
  permission: "Read and write help center redirects",
  advice: redirectAdvice,
};
