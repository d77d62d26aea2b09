import { randomUUID } from "node:crypto";
import { InputError } from "../../client/errors";
import {
  idInput,
  keyValueInput,
  switchInput,
  textInput,
  timestampInput,
} from "../../inputs/builders";
import { id, isBlank, type Reader } from "../../values/readers";

export const replyBody = textInput({
  label: "Body",
  required: true,
  example: "The new catalyser is on its way.",
  comments: "Text of the reply.",
});

export const noteBody = textInput({
  label: "Body",
  required: true,
  example: "<p>Spare part <b>ordered</b>.</p>",
  comments: "Text of the note, for teammates only. Simple HTML is allowed.",
});

export const replyingContactId = idInput({
  label: "Contact ID",
  required: true,
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments:
    "The contact who replies: the ID that Intercom gave the contact, an email address or an External ID.",
});

export const repliedAt = timestampInput({
  label: "Created At",
  example: "2026-01-31T09:00:00Z",
  comments:
    "When it was written: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Now when left blank.",
});

export const skipReplyNotifications = switchInput({
  label: "Skip Notifications",
  comments: "When true, notifies nobody.",
});

export const crossPost = switchInput({
  label: "Cross Post",
  comments:
    "When true, adds the note to all conversations linked to the ticket as well. For back-office tickets only.",
});

const uuid: Reader<string> = (label, value) => {
  if (isBlank(value)) return randomUUID();
  const given = id(label, value);
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given)) return given;
  throw new InputError(`${label}: "${given}" is not a UUID.`);
};

export const quickReplyOptions = keyValueInput({
  label: "Quick Reply Options",
  read: uuid,
  example: '[{"key":"Yes","value":"1f2a4a2e-6f0b-4c8d-9a51-6d1c3a7b8e90"}]',
  comments:
    "Answers to choose from: their text, and as the value a UUID that tells later which one was chosen. A blank value gets a UUID of its own.",
});
