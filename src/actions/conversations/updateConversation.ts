import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import {
  booleanInput,
  clearFieldsInput,
  idInput,
  textInput,
  triStateInput,
} from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { attributeInputs } from "../../resources/common/customAttributeInputs";
import { readAttributes } from "../../resources/common/customAttributes";
import { checkCleared, updateBody } from "../../resources/common/updateBody";
import { readConversations, writeConversations } from "../../resources/conversations/access";
import { conversationExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/updateconversation
export const updateConversation = action({
  display: {
    label: "Update Conversation",
    description:
      "Change the title, custom attributes and other given fields of a conversation and leave the others. Closing, assigning and snoozing have actions of their own.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    title: textInput({
      label: "Title",
      example: "Compressor in stock",
      comments: "Title of the conversation.",
    }),
    read: triStateInput({
      label: "Read",
      comments: "Whether the conversation counts as read. Stays as it is unless chosen.",
    }),
    company_id: idInput({
      label: "Company ID",
      example: "667d608d8a68186f43bafd71",
      dataSource: "selectCompany",
      comments:
        "Company the conversation belongs to: the 24-character ID that Intercom gave it. Not the Company ID set when the company was created.",
    }),
    ...attributeInputs({
      rows: '[{"key":"issue_type","value":"Billing"}]',
      json: '{"affected_orders":3}',
    }),
    plainText: booleanInput({
      label: "Plain Text",
      comments: "When true, returns subject and messages as plain text instead of HTML.",
    }),
    clearFields: clearFieldsInput(["company_id"], {
      dataSource: "selectConversationFieldToClear",
    }),
  },
  perform: async (context, { connection, id, clearFields, plainText, ...inputs }) => {
    const client = createClient(connection, context, writeConversations);
    const { title, read, company_id } = inputs;
    const allAttributes = { ...inputs.customAttributes, ...inputs.customAttributesJson };
    checkCleared({ company_id, custom_attributes: allAttributes }, clearFields);
    const { values, define } = await readAttributes(client, "conversation", inputs);
    const fields = { read, title, company_id, custom_attributes: values };
    const body = updateBody(fields, clearFields, null);
    const url = path`/conversations/${id}`;
    await define(() => client.get(url, readConversations));
    const { data } = await client.put<Conversation>(url, body, {
      params: { display_as: plainText ? "plaintext" : undefined },
    });
    return { data };
  },
  examplePayload: { data: conversationExample },
});
