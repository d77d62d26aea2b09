import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { checkMaxRecords } from "../../client/pagination/collect";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { customObjects } from "../../resources/customObjects/access";
import { customObjectExample } from "../../resources/customObjects/examples";
import {
  contactId,
  conversationId,
  externalIdFilter,
  objectType,
} from "../../resources/customObjects/inputs";
import {
  type CustomObjectInstance,
  instanceList,
  instancesByExternalId,
} from "../../resources/customObjects/instances";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances/listcustomobjectinstances
export const listCustomObjectInstances = action({
  display: {
    label: "List Custom Object Instances",
    description:
      "List one page of the instances of a custom object type, or all of them: those of a contact or conversation, or the one with an External ID. Returns a list in every case.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    objectType,
    externalId: externalIdFilter,
    referencesContactId: contactId("Lists only instances that this contact refers to."),
    referencesConversationId: conversationId(
      "Lists only instances that this conversation refers to.",
    ),
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Instances", max: 150, usual: 20, example: "50" }),
  },
  perform: async (
    context,
    {
      connection,
      objectType,
      externalId,
      referencesContactId,
      referencesConversationId,
      ...paging
    },
  ) => {
    const client = createClient(connection, context, customObjects);
    const filters = [externalId, referencesContactId, referencesConversationId];
    if (filters.filter(Boolean).length > 1) {
      throw new InputError("Fill in one of External ID, Contact ID and Conversation ID at most.");
    }
    if (externalId) {
      checkMaxRecords(paging);
      const { page, perPage } = paging;
      const position = { page, per_page: perPage };
      return { data: await instancesByExternalId(client, objectType, externalId, position) };
    }
    const params = {
      references_contact_id: referencesContactId,
      references_conversation_id: referencesConversationId,
    };
    const request = { ...instanceList(objectType), params };
    return { data: await listByNumber<CustomObjectInstance>(client, request, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      pages: { type: "pages", page: 1, next: null, per_page: 20, total_pages: 1 },
      total_count: 1,
      data: [customObjectExample],
    },
  },
});
