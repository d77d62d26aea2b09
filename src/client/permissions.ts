/**
 * The permission each group of operations needs, named as the Developer Hub names it
 * (Configure > Authentication > Permissions). First match wins.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/oauth-scopes
 */
const PERMISSIONS: [method: RegExp, path: RegExp, permission: string][] = [
  [/GET/, /^\/me$/, "Read one admin"],
  [/./, /^\/admins\/activity_log/, "Read admin activity logs"],
  [/GET/, /^\/(admins|teams|away_status_reasons|brands)/, "Read admins"],
  [/PUT/, /^\/admins\/[^/]+\/away$/, "Update admins"],
  [/GET/, /^\/(tags|contacts\/[^/]+\/tags)/, "Read tags"],
  [/./, /^\/(tags|contacts\/[^/]+\/tags)/, "Write tags"],
  [/./, /^\/tickets\/[^/]+\/tags/, "Write tags"],
  [/GET/, /^\/(tickets|ticket_types|ticket_states|jobs)/, "Read tickets"],
  [/POST/, /^\/tickets\/search$/, "Read tickets"],
  [/./, /^\/(tickets|ticket_types)/, "Write tickets"],
  [/./, /^\/conversations\/[^/]+\/tags/, "Write tags"],
  [/GET/, /^\/conversations/, "Read conversations"],
  [/POST/, /^\/conversations\/search$/, "Read conversations"],
  [/./, /^\/conversations/, "Write conversations"],
  [/./, /^\/(internal_)?articles\/[^/]+\/tags/, "Read and write articles"],
  [/./, /^\/content_snippets\/[^/]+\/tags/, "Read and write content snippets"],
  [/GET/, /^\/macros/, "Read conversations"],
  [/GET/, /^\/messages/, "Read conversations"],
  [/POST/, /^\/messages$/, "Write conversations"],
  [/GET/, /^\/events/, "Read events"],
  [/./, /^\/events/, "Write events"],
  [/GET/, /^\/data_attributes/, "Read users and companies"],
  [/./, /^\/data_attributes/, "Write data attributes"],
  // Listing companies by POST needs the write permission, although it changes nothing.
  [/GET/, /^\/(contacts|companies)/, "Read users and companies"],
  [/POST/, /^\/contacts\/search$/, "Read users and companies"],
  [/./, /^\/(contacts|companies|users$)/, "Write users and companies"],
  [/GET/, /^\/(notes|segments|subscription_types|visitors)/, "Read users and companies"],
  [/./, /^\/visitors/, "Write users and companies"],
];

/**
 * @param path path of the request, with or without a query
 * @returns the permission the request needs, or undefined where none is known
 */
export const permissionFor = (method: string, path: string): string | undefined => {
  const [pathname = ""] = path.split("?");
  return PERMISSIONS.find(
    ([methods, paths]) => methods.test(method.toUpperCase()) && paths.test(pathname),
  )?.[2];
};
