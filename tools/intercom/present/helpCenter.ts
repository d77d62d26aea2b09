import {
  type Collection,
  type HelpCenter,
  type HelpCenterRedirect,
  helpCenterOf,
} from "../workspace/helpCenter";
import type { Workspace } from "../workspace/workspace";

/** A help center. */
export const presentHelpCenter = (
  { articles: _, ...helpCenter }: HelpCenter,
  { app }: Workspace,
) => ({ ...helpCenter, workspace_id: app.id_code });

/** The texts of a collection by language, as only multilingual help centers have them. */
const translatedContent = (
  { name, description, translations }: Collection,
  { locales }: HelpCenter,
) => {
  const [default_locale = "en", ...others] = locales;
  if (others.length === 0) return {};
  const content = {
    [default_locale]: { name, ...(description !== null && { description }) },
    ...translations,
  };
  return {
    default_locale,
    translated_content: {
      type: "group_translated_content",
      ...Object.fromEntries(
        Object.entries(content).map(([locale, text]) => [
          locale,
          { type: "group_content", ...text },
        ]),
      ),
    },
  };
};

/** A collection. One inside of another does not say which help center it is in. */
export const presentCollection = (collection: Collection, workspace: Workspace) => {
  const { translations: _, help_center_id, ...fields } = collection;
  const helpCenter = helpCenterOf(workspace, collection);
  return {
    ...fields,
    workspace_id: workspace.app.id_code,
    url: helpCenter ? `${helpCenter.url}/en/collections/${collection.id}` : null,
    help_center_id: help_center_id === null ? null : Number(help_center_id),
    ...(helpCenter && translatedContent(collection, helpCenter)),
  };
};

/** A redirect. */
export const presentHelpCenterRedirect = (redirect: HelpCenterRedirect) => ({
  type: "help_center_redirect",
  ...redirect,
});
