import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { externalPageExample } from "../../resources/aiContent/examples";
import {
  otherSourceId,
  pageAudienceIds,
  pageChangeInputs,
  pageId,
} from "../../resources/aiContent/inputs";
import { type ExternalPage, upsertPage } from "../../resources/aiContent/pages";
import { updateBody } from "../../resources/common/updateBody";
import { availabilityChange } from "../../resources/content/availability";

const { finAvailability, copilotAvailability } = availabilityChange;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/updateexternalpage
export const updateExternalPage = action({
  display: {
    label: "Update External Page",
    description:
      "Change the given fields of an external page and leave the others. Upsert External Page finds a page by its External ID instead.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    pageId,
    ...pageChangeInputs,
    finAvailability,
    copilotAvailability,
    audienceIds: pageAudienceIds,
    sourceId: otherSourceId,
  },
  perform: async (context, { connection, pageId, ...given }) => {
    const client = createClient(connection, context, aiContent);
    const fields = {
      title: given.title,
      html: given.html,
      url: given.url,
      locale: given.locale,
      source_id: given.sourceId && Number(given.sourceId),
      external_id: given.externalId,
      ai_agent_availability: given.finAvailability,
      ai_copilot_availability: given.copilotAvailability,
      audience_ids: given.audienceIds,
    };
    const changes = updateBody(fields, [], null);
    const at = path`/ai/external_pages/${pageId}`;
    const { data: present } = await client.get<ExternalPage>(at);
    // Intercom replaces the page: a link that is left out is taken away.
    const page = {
      title: present.title,
      html: present.html,
      url: present.url ?? undefined,
      locale: present.locale,
      source_id: present.source_id,
      external_id: present.external_id,
      ai_agent_availability: present.ai_agent_availability,
      ai_copilot_availability: present.ai_copilot_availability,
      ...changes,
    };
    const isMoved =
      page.source_id !== present.source_id || page.external_id !== present.external_id;
    // A replacement requires a link up to version 2.16.
    if (!page.url && !isMoved) return { data: await upsertPage(client, page) };
    const { data } = await client.put<ExternalPage>(at, {
      ...page,
      // Stands for both up to 2.16, and is on when left out.
      fin_availability: page.ai_agent_availability,
      ai_sales_agent_availability: present.ai_sales_agent_availability,
    });
    const isDone = (["ai_agent_availability", "ai_copilot_availability"] as const).every(
      (name) => page[name] === undefined || page[name] === data[name],
    );
    return { data: isDone ? data : await upsertPage(client, page) };
  },
  examplePayload: { data: { ...externalPageExample, title: "Change a password" } },
});
