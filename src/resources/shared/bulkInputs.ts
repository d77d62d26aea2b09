import { itemListInput, rowListInput, switchInput } from "../../inputs/builders";

const LIST = "JSON list, such as the result of a previous step.";

export const upsertedContacts = itemListInput({
  label: "Contacts",
  example: '[{"email":"inara@serenity.io","name":"Inara Serra"}]',
  comments: `${LIST} Each item is an object whose keys are those of the inputs of Upsert Contact, such as matchBy, role, email, external_id, customAttributes and companyIds. Items with the same email, External ID or phone run one after the other.`,
});

export const updatedContacts = itemListInput({
  label: "Contacts",
  example: '[{"id":"5ba682d23d7cf92bef87bfd4","name":"Hoban Washburn"}]',
  comments: `${LIST} Each item is an object whose keys are those of the inputs of Update Contact: id, and what to change, such as name, customAttributes and clearFields. Items with the same id run one after the other.`,
});

export const upsertedCompanies = itemListInput({
  label: "Companies",
  example: '[{"company_id":"6","name":"Blue Sun","size":85}]',
  comments: `${LIST} Each item is an object whose keys are those of the inputs of Upsert Company: company_id, and what to change, such as name, plan and customAttributes. Items with the same company_id run one after the other.`,
});

export const trackedEvents = itemListInput({
  label: "Events",
  example:
    '[{"eventName":"invited-friend","id":"5ba682d23d7cf92bef87bfd4","createdAt":"1769850000"}]',
  comments: `${LIST} Each item is an object whose keys are those of the inputs of Track Event: eventName, one of id, userId and email, and createdAt and metadata where wanted.`,
});

const contactIds = {
  label: "Contact IDs",
  dataSource: "selectContact",
  example: "5ba682d23d7cf92bef87bfd4",
};

export const archivedContactIds = rowListInput({
  ...contactIds,
  comments: "IDs that Intercom gave the contacts to archive, one per row.",
});

export const deletedContactIds = rowListInput({
  ...contactIds,
  comments: "IDs that Intercom gave the contacts to delete for good, one per row.",
});

export const stopOnError = switchInput({
  label: "Stop on Error",
  comments:
    "When true, starts no further item once one has failed: the others are told as skipped. Otherwise every item is tried.",
});
