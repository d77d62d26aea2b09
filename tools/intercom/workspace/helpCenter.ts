import type { Workspace } from "./workspace";

export interface HelpCenter {
  id: string;
  identifier: string;
  display_name: string;
  url: string;
  custom_domain: string | null;
  website_turned_on: boolean;
  default: boolean;
  /** The default one first. */
  locales: string[];
  created_at: number;
  updated_at: number;
  /** The articles in it, with the languages that each is written in. */
  articles: Map<string, string[]>;
}

export interface Translation {
  name?: string;
  description?: string;
}

export interface Collection {
  id: string;
  name: string;
  description: string | null;
  icon: string;
  order: number;
  parent_id: string | null;
  /** Of a collection at the top; a collection inside of another is where that one is. */
  help_center_id: string | null;
  translations: Record<string, Translation>;
  created_at: number;
  updated_at: number;
}

export interface HelpCenterRedirect {
  id: string;
  from_url: string;
  locale: string;
  help_center_id: string;
  target_type: "article" | "collection";
  target_id: string;
  created_at: number;
  updated_at: number;
}

/** Adds a help center; the first one is the default. */
export const addHelpCenter = (
  workspace: Workspace,
  given: Partial<HelpCenter> = {},
): HelpCenter => {
  const now = workspace.clock.seconds();
  const id = given.id ?? workspace.ids.next("helpCenter");
  const helpCenter: HelpCenter = {
    id,
    identifier: `help-center-${id}`,
    display_name: "Help Center",
    url: `https://intercom.help/help-center-${id}`,
    custom_domain: null,
    website_turned_on: true,
    default: workspace.helpCenters.size === 0,
    locales: ["en"],
    created_at: now,
    updated_at: given.created_at ?? now,
    articles: new Map(),
    ...given,
  };
  workspace.helpCenters.set(id, helpCenter);
  return helpCenter;
};

/** The help center that a collection goes into by itself. */
export const defaultHelpCenter = (workspace: Workspace): HelpCenter | undefined =>
  [...workspace.helpCenters.values()].find((helpCenter) => helpCenter.default);

/** Adds a collection, at the top of the default help center unless said otherwise. */
export const addCollection = (
  workspace: Workspace,
  given: Partial<Collection> & { name: string },
): Collection => {
  const now = workspace.clock.seconds();
  const collection: Collection = {
    id: workspace.ids.next("collection"),
    description: null,
    icon: "book-bookmark",
    order: workspace.collections.size + 1,
    parent_id: null,
    help_center_id: given.parent_id ? null : (defaultHelpCenter(workspace)?.id ?? null),
    translations: {},
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.collections.set(collection.id, collection);
  return collection;
};

/** A collection and those it is inside of, from the inside out. */
export const withAncestors = (workspace: Workspace, collection: Collection): Collection[] => {
  const parent = workspace.collections.get(collection.parent_id ?? "");
  return [collection, ...(parent ? withAncestors(workspace, parent) : [])];
};

/** The help center that a collection is in: that of the outermost one around it. */
export const helpCenterOf = (
  workspace: Workspace,
  collection: Collection,
): HelpCenter | undefined => {
  const outermost = withAncestors(workspace, collection).at(-1);
  return workspace.helpCenters.get(outermost?.help_center_id ?? "");
};

/** Adds a redirect. */
export const addHelpCenterRedirect = (
  workspace: Workspace,
  given: Partial<HelpCenterRedirect> &
    Pick<HelpCenterRedirect, "from_url" | "help_center_id" | "target_type" | "target_id">,
): HelpCenterRedirect => {
  const now = workspace.clock.seconds();
  const redirect: HelpCenterRedirect = {
    id: workspace.ids.next("helpCenterRedirect"),
    locale: "en",
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.helpCenterRedirects.set(redirect.id, redirect);
  return redirect;
};
