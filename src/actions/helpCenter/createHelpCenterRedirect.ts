import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { numericIdInput, selectInput, urlInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { LOCALES } from "../../resources/content/locales";
import { writeRedirects } from "../../resources/helpCenter/access";
import { redirectExample } from "../../resources/helpCenter/examples";
import { helpCenterId } from "../../resources/helpCenter/inputs";
import { type Redirect, redirectList } from "../../resources/helpCenter/redirects";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/createhelpcenterredirect
export const createHelpCenterRedirect = action({
  display: {
    label: "Create Help Center Redirect",
    description:
      "Lead visitors from an old address to an article or collection of a help center, at once. A redirect cannot be changed: delete it and create another one instead.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    helpCenterId,
    fromUrl: urlInput({
      label: "From URL",
      required: true,
      example: "https://help.example.com/en/old-page",
      comments:
        "Old address: a complete URL that begins with the address of the help center, as Get Help Center shows it.",
    }),
    targetType: selectInput({
      label: "Target Type",
      required: true,
      example: "article",
      choices: [
        { label: "Article", value: "article" },
        { label: "Collection", value: "collection" },
      ],
      comments: "What the redirect leads to.",
    }),
    targetId: numericIdInput({
      label: "Target ID",
      required: true,
      example: "125",
      of: "article or collection",
      where: "List Articles and List Collections return it as id.",
      more: "It must be in this help center.",
    }),
    locale: selectInput({
      label: "Locale",
      required: true,
      example: "en",
      choices: LOCALES,
      comments:
        "Language to show the target in. Where an article has no such translation, Intercom takes another one, and the result names it.",
    }),
  },
  perform: async (context, { connection, helpCenterId, ...redirect }) => {
    const client = createClient(connection, context, writeRedirects);
    const { data } = await client.post<Redirect>(redirectList(helpCenterId).url, {
      from_url: redirect.fromUrl,
      locale: redirect.locale,
      target_type: redirect.targetType,
      target_id: redirect.targetId,
    });
    return { data };
  },
  examplePayload: {
    data: { ...redirectExample, id: "41", from_url: "https://help.example.com/en/old-page" },
  },
});
