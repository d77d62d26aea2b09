import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { contentImportSourceExample } from "../../resources/aiContent/examples";
import { sourceAudienceIds, sourceId, sourceUrl, status } from "../../resources/aiContent/inputs";
import {
  BEHAVIORS,
  behaviorLabel,
  type ContentImportSource,
  writtenBehavior,
} from "../../resources/aiContent/sources";
import { updateBody } from "../../resources/common/updateBody";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/updatecontentimportsource
export const updateContentImportSource = action({
  display: {
    label: "Update Content Import Source",
    description:
      "Change the given fields of a source of external pages, and leave the others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    sourceId,
    status,
    url: sourceUrl,
    audienceIds: sourceAudienceIds,
    applyAudienceToExistingContent: booleanInput({
      label: "Apply Audiences to Existing Pages",
      comments: "When true, all pages that the source has get its audiences too.",
    }),
    syncBehavior: selectInput({
      label: "Sync Behavior",
      example: "api",
      choices: BEHAVIORS,
      comments: "How pages come to Intercom. API can neither be chosen nor left later on.",
    }),
  },
  perform: async (
    context,
    {
      connection,
      sourceId,
      status,
      url,
      audienceIds,
      applyAudienceToExistingContent,
      syncBehavior,
    },
  ) => {
    const client = createClient(connection, context, aiContent);
    const fields = {
      url,
      status,
      sync_behavior: syncBehavior,
      audience_ids: audienceIds,
      apply_audience_to_existing_content: applyAudienceToExistingContent || undefined,
    };
    const changes = updateBody(fields, [], null);
    const at = path`/ai/content_import_sources/${sourceId}`;
    const { data: present } = await client.get<ContentImportSource>(at);
    const behavior = writtenBehavior(present.sync_behavior);
    const label = behaviorLabel(behavior);
    if (syncBehavior && syncBehavior !== behavior && [syncBehavior, behavior].includes("api")) {
      throw new InputError(
        `Sync Behavior: that of this source is ${label}, and Intercom changes none to or from API.`,
      );
    }
    if (url && url !== present.url && behavior !== "api") {
      throw new InputError(
        `URL: the Sync Behavior of this source is ${label}, so that its URL stays ${present.url}.`,
      );
    }
    // Intercom requires two of these, and would switch on a source whose status is left out.
    const { data } = await client.put<ContentImportSource>(at, {
      url: present.url,
      sync_behavior: behavior,
      status: present.status,
      ...changes,
    });
    return { data };
  },
  examplePayload: { data: { ...contentImportSourceExample, status: "deactivated" } },
});
