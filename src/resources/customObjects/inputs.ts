import {
  idInput,
  idListInput,
  jsonInput,
  keyValueInput,
  selectInput,
  textInput,
  timeInput,
} from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { exactJson } from "../../values/readers";

export const objectType = idInput({
  label: "Custom Object Type",
  required: true,
  example: "Order",
  comments:
    "Identifier of the type of custom objects, as Intercom's settings show it. Capital letters count.",
});

/** https://developers.intercom.com/docs/references/2.17/rest-api/api.intercom.io/custom-object-instances/createcustomobjectinstances */
const RESERVED = "reference_not_found";

const unreserved = <Value extends string | undefined>(value: Value): Value => {
  if (value !== RESERVED) return value;
  throw new InputError(`External ID: Intercom reserves "${RESERVED}", so no instance can have it.`);
};

const externalIdOptions = {
  label: "External ID",
  example: "order_001",
  comments: "ID of the instance in the system that it comes from.",
};

const neededExternalId = idInput({ ...externalIdOptions, required: true });
export const requiredExternalId = {
  ...neededExternalId,
  clean: (value: unknown) => unreserved(neededExternalId.clean(value)),
};

const optionalExternalId = idInput({
  ...externalIdOptions,
  comments: "Lists the one instance with this External ID, or none.",
});
export const externalIdFilter = {
  ...optionalExternalId,
  clean: (value: unknown) => unreserved(optionalExternalId.clean(value)),
};

const instanceIdOptions = { example: "21", dataSource: "selectCustomObjectInstance" };

export const instanceId = idInput({
  ...instanceIdOptions,
  label: "Instance ID",
  required: true,
  comments: "ID that Intercom gave the instance. Not the External ID.",
});

/** The fields of an instance besides its External ID. */
export const instanceFields = {
  customAttributes: keyValueInput({
    label: "Custom Attributes",
    read: exactJson,
    example: '[{"key":"order_number","value":"R-1042"}]',
    comments:
      "Custom attributes by name. A value keeps its type: what is typed here is text. A row without a value is left out.",
  }),
  externalCreatedAt: timeInput({
    label: "External Created At",
    means: "When the other system created it",
  }),
  externalUpdatedAt: timeInput({
    label: "External Updated At",
    means: "When the other system last changed it",
  }),
  whenDropped: selectInput({
    label: "When Intercom Drops a Value",
    default: "fail",
    example: "report",
    choices: [
      { label: "Fail and name the value", value: "fail" },
      { label: "Report it in the result, under dropped", value: "report" },
    ],
    comments:
      "What happens when Intercom empties or skips a value that it cannot use, such as an unknown option. All else is saved in either case.",
  }),
  customAttributesJson: jsonInput({
    label: "Custom Attributes JSON",
    example: '{"total_amount":99.99,"paid":true}',
    comments:
      "More custom attributes, as a JSON object of names and values: text, numbers, true or false, lists of IDs for references, null to empty one.",
  }),
};

export const attribute = textInput({
  label: "Reference Attribute",
  required: true,
  example: "orders",
  comments: "Name of the attribute of the contact or conversation that refers to the instances.",
});

/** The instances to link or unlink. */
export const linkedInstances = {
  externalIds: idListInput({
    label: "External IDs",
    example: "order_002",
    comments: "External IDs of the instances, one per row. Each is looked up first.",
  }),
  instanceIds: idListInput({
    ...instanceIdOptions,
    label: "Instance IDs",
    comments: "IDs that Intercom gave the instances, one per row.",
  }),
};

export const referenceType = selectInput({
  label: "Reference Type",
  default: "many",
  example: "one",
  choices: [
    { label: "Several objects", value: "many" },
    { label: "One object", value: "one" },
  ],
  comments: "How many custom objects the attribute holds.",
});

export const contactId = (comments: string) =>
  idInput({
    label: "Contact ID",
    example: "6762f0f51bb69f9f2193bb15",
    dataSource: "selectContact",
    comments: `${comments} The 24 letters and digits that Intercom gave it.`,
  });

export const conversationId = (comments: string) =>
  idInput({
    label: "Conversation ID",
    example: "215473840001",
    dataSource: "selectConversation",
    comments,
  });

/** The contact or conversation whose references change: exactly one of both. */
export const referringRecord = {
  contactId: contactId("Contact that refers to the instances. Either this or Conversation ID."),
  conversationId: conversationId(
    "Conversation that refers to the instances. Either this or Contact ID.",
  ),
};
