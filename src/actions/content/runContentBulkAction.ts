import { action } from "@prismatic-io/spectral";
import { hasField } from "../../client/answers";
import { createClient } from "../../client/createClient";
import {
  booleanInput,
  idListInput,
  jsonListInput,
  numericIdListInput,
  selectInput,
} from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeContent } from "../../resources/content/access";
import { availabilityChange } from "../../resources/content/availability";
import { BULK_ACTIONS, bulkActionBody, CONTENT_TYPES } from "../../resources/content/bulkActions";

/** Nothing that Intercom answers proves more. */
const NOTE =
  "Intercom queued the work. It reports neither the end nor what was left out; Search Content shows the content as it is then.";

const tag = { dataSource: "selectTag", example: "17514", of: "tag" };
const segment = { dataSource: "selectAudience", of: "segment" };
const SEGMENTS =
  "for Set Audience, whole numbers. They look like IDs of audiences, which Intercom does not confirm.";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content/bulkcontentactions
export const runContentBulkAction = action({
  display: {
    label: "Run Content Bulk Action",
    description:
      "Publish, unpublish or delete up to 1,000 pieces of content, or set their availability, audience or tags. Publish and Unpublish change what customers see, Delete is final; Intercom only queues the work and never says how it ended.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    action: selectInput({
      label: "Action",
      required: true,
      example: "publish",
      choices: BULK_ACTIONS,
      comments:
        "What to do. Publish and Unpublish take Article Content only, Update Tags takes Article instead, Delete takes no External Content.",
    }),
    contentType: selectInput({
      label: "Content Type",
      example: "article_content",
      choices: CONTENT_TYPES,
      comments:
        "Kind of content that Content IDs name. Article Content is one language of an article.",
    }),
    contentIds: idListInput({
      label: "Content IDs",
      example: "678",
      comments:
        "IDs of the content, one per row. Those of Article Content are data[].contents[].id of Search Content; no action on articles returns them.",
    }),
    ...availabilityChange,
    addSegmentIds: numericIdListInput({
      ...segment,
      label: "Add Segment IDs",
      example: "4102",
      comments: `Segments to add, ${SEGMENTS}`,
    }),
    removeSegmentIds: numericIdListInput({
      ...segment,
      label: "Remove Segment IDs",
      example: "4101",
      comments: `Segments to remove, ${SEGMENTS}`,
    }),
    removeAllSegments: booleanInput({
      label: "Remove All Segments",
      comments:
        "When true, Set Audience takes all segments away, so that the content is for everybody.",
    }),
    addTagIds: numericIdListInput({
      ...tag,
      label: "Add Tag IDs",
      comments: "Tags to add with Update Tags, one ID per row, 100 at most with those to remove.",
    }),
    removeTagIds: numericIdListInput({
      ...tag,
      label: "Remove Tag IDs",
      comments: "Tags to remove with Update Tags, one ID per row, 100 at most with those to add.",
    }),
    confirmDeletion: booleanInput({
      label: "Confirm Deletion",
      comments: "When true, Delete may remove the content for good. Delete is refused otherwise.",
    }),
    items: jsonListInput({
      label: "Items",
      example: '[{"type":"article_content","id":"678"}]',
      comments:
        "Content of several kinds: a JSON list of type and id, beside or instead of Content IDs. Other fields, as Search Content returns them, do not matter.",
    }),
  },
  perform: async (context, { connection, ...given }) => {
    const client = createClient(connection, context, writeContent);
    const body = bulkActionBody(given);
    const { data } = await client.post<{ type: string; status: string }>(
      "/content/bulk_actions",
      body,
      { idempotent: true, isExpected: hasField("status") },
    );
    return {
      data: { ...data, action: body.action, submitted: body.content_ids.length, note: NOTE },
    };
  },
  examplePayload: {
    data: {
      type: "content_bulk_action",
      status: "queued",
      action: "publish",
      submitted: 1,
      note: NOTE,
    },
  },
});
