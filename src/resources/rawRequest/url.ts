import { InputError } from "../../values/inputError";

const LABEL = "URL";

/** What names a host, in every form that some software takes for one. */
const NAMES_HOST = /^([a-z][a-z\d+.-]*:|\/\/|\\)/i;
const ORIGIN = /^https?:\/\/[^\s/?#\\@]+/i;

/** A proxy may decode an address before it resolves it, even more than once. */
const ENCODED_DOT = /%(25)*2e/gi;
const ENCODED_SLASH = /%(25)*(2f|5c)/gi;

/** @returns what stands behind the connection's own address; undefined for any other */
const withoutBase = (url: string, baseUrl: string): string | undefined => {
  const origin = ORIGIN.exec(url)?.[0] ?? "";
  const base = new URL(baseUrl);
  if (!URL.canParse(origin) || new URL(origin).origin !== base.origin) return undefined;
  const prefix = base.pathname.replace(/\/$/, "");
  const rest = url.slice(origin.length);
  return rest.startsWith(prefix) && /^([/?]|$)/.test(rest.slice(prefix.length))
    ? rest.slice(prefix.length)
    : undefined;
};

/**
 * @param baseUrl where the connection's requests go: a host, with or without a path
 * @returns the path below it with a leading slash, and with the query
 * @throws InputError for anything that could reach another host, or a path outside the base URL's
 */
export const relativePath = (url: string, baseUrl: string): string => {
  const trimmed = url.trim();
  const refuse = (reason: string): never => {
    throw new InputError(`${LABEL}: "${trimmed}" ${reason}`);
  };
  const path = NAMES_HOST.test(trimmed) ? withoutBase(trimmed, baseUrl) : trimmed;
  if (path === undefined) {
    return refuse(
      `does not lie at the connection's address, ${baseUrl}. Give a path such as /contacts: the access token may only be sent there.`,
    );
  }
  if (/[\\#\s]/.test(path)) {
    return refuse("contains a space, a backslash or a #, which a path cannot.");
  }
  const [steps = ""] = path.split("?");
  if (steps.includes("//"))
    return refuse("has two slashes in a row: a part between them is empty.");
  const names = steps.replace(ENCODED_DOT, ".").replace(ENCODED_SLASH, "/").split("/");
  if (names.some((name) => name === "." || name === "..")) {
    return refuse("contains . or .. as a part, which would lead to another path.");
  }
  return `/${path.replace(/^\//, "")}`;
};
