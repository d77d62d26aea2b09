import { action } from "@prismatic-io/spectral";
import { hasField } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { attributeInputs } from "../../resources/common/customAttributeInputs";
import { readAttributes } from "../../resources/common/customAttributes";
import { InputError } from "../../values/inputError";

const access = {
  permission: "Create phone call redirects",
  advice: [
    {
      when: ({ code = "" }) => code === "invalid_phone_number",
      say: () => "Phone must be a number that exists and can receive text messages",
    },
    {
      when: ({ code = "" }) => code === "sms_failed",
      say: () =>
        "Intercom could not send the text message: check that Phone is a mobile number, and that Switch is set up in the workspace",
    },
  ],
};

/** @throws InputError unless it is a number in E.164, apart from what people put between digits */
const readPhone = (given: string): string => {
  const phone = given.replace(/[\s().-]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(phone)) return phone;
  throw new InputError(
    `Phone: "${given}" must be + and the country code, then the number, 7 to 15 digits in all, such as +353871234567.`,
  );
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/switch/createphoneswitch
export const sendPhoneSwitch = action({
  display: {
    label: "Send Switch Link",
    description:
      "Send a text message with a link to the Messenger to somebody who calls. Each call sends another one, which costs money.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    phone: textInput({
      label: "Phone",
      required: true,
      example: "+353871234567",
      comments:
        "Number that gets the text message: +, the country code and the number (E.164), such as +353871234567.",
    }),
    ...attributeInputs({
      rows: '[{"key":"favourite_ship","value":"Serenity"}]',
      json: '{"team_mates":4}',
    }),
  },
  perform: async (context, { connection, phone, ...attributes }) => {
    const to = readPhone(phone);
    const client = createClient(connection, context, access);
    const { values, define } = await readAttributes(client, "contact", attributes, ["phone"]);
    await define();
    const { data } = await client.post<Record<string, unknown>>(
      "/phone_call_redirects",
      { phone: to, custom_attributes: values },
      { isExpected: hasField("type") },
    );
    return { data };
  },
  examplePayload: {
    data: {
      url: "http://via.intercom.io/msgr/1add3dd1-a75e-4a96-96fd-984d16aba059",
      type: "phone_call_redirect",
    },
  },
});
