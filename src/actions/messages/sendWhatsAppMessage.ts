import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonListInput, textInput, textListInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { writeConversations } from "../../resources/conversations/access";
import { whatsAppMessageExample } from "../../resources/messages/examples";
import { senderId } from "../../resources/messages/inputs";
import type { Message } from "../../resources/messages/types";
import { InputError } from "../../values/inputError";

/** A template component that fills the placeholders of the body. */
const bodyComponents = (texts: string[]) =>
  texts.length > 0
    ? [{ type: "BODY", parameters: texts.map((text) => ({ type: "text", text })) }]
    : [];

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
export const sendWhatsAppMessage = action({
  display: {
    label: "Send WhatsApp Message",
    description: "Send an approved WhatsApp template to a phone number in the name of an admin.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    phone: textInput({
      label: "Phone",
      required: true,
      example: "+353871234567",
      comments: "Phone number to send to, with its country code, such as +353871234567.",
    }),
    template: textInput({
      label: "Template",
      required: true,
      example: "appointment_reminder",
      comments: "Name of a template that WhatsApp has approved.",
    }),
    locale: textInput({
      label: "Locale",
      required: true,
      default: "en",
      example: "de",
      comments: "Language of the template, such as en or pt_BR.",
    }),
    name: textInput({
      label: "Name",
      example: "Hoban Washburn",
      comments: "Name of the person with this phone number.",
    }),
    bodyParameters: textListInput({
      label: "Body Parameters",
      example: "Friday at nine",
      comments: "Texts for the placeholders in the body of the template, one per row, in order.",
    }),
    components: jsonListInput({
      label: "Components",
      example: '[{"type":"BODY","parameters":[{"type":"text","text":"Friday at nine"}]}]',
      comments:
        "JSON list of template components, in place of Body Parameters: for templates with a header or buttons.",
    }),
    adminId: senderId,
  },
  perform: async (context, { connection, bodyParameters, components, ...message }) => {
    const client = createClient(connection, context, writeConversations);
    if (components && bodyParameters.length > 0) {
      throw new InputError(
        "Components: they take the place of Body Parameters. Fill in one of them.",
      );
    }
    const { data } = await client.post<Message>("/messages", {
      message_type: "whatsapp",
      from: {
        type: "admin",
        id: Number(await actingAdmin(client, context, message.adminId)),
      },
      to: { phone: message.phone, name: message.name },
      template: message.template,
      locale: message.locale,
      components: components ?? bodyComponents(bodyParameters),
    });
    return { data };
  },
  examplePayload: { data: whatsAppMessageExample },
});
