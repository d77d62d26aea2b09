/**
 * The permission each group of operations needs, named as the Developer Hub names it
 * (Configure > Authentication > Permissions). First match wins.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/oauth-scopes
 */
const PERMISSIONS: [method: RegExp, path: RegExp, permission: string][] = [
  [/GET/, /^\/me$/, "Read one admin"],
  [/GET/, /^\/(admins|teams)/, "Read admins"],
  [/GET/, /^\/(tags|contacts\/[^/]+\/tags)/, "Read tags"],
  [/./, /^\/(tags|contacts\/[^/]+\/tags)/, "Write tags"],
  [/GET/, /^\/(tickets|ticket_types|ticket_states)/, "Read tickets"],
  [/POST/, /^\/tickets\/search$/, "Read tickets"],
  [/./, /^\/(tickets|ticket_types)/, "Write tickets"],
  // Listing companies by POST needs the write permission, although it changes nothing.
  [/GET/, /^\/(contacts|companies|data_attributes)/, "Read users and companies"],
  [/POST/, /^\/contacts\/search$/, "Read users and companies"],
  [/./, /^\/(contacts|companies|data_attributes|users$)/, "Write users and companies"],
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
