import { changeContact, createContact } from "../changes/contacts";
import { presentFinConversation } from "../present/finAgent";
import { isObject, type Json, list } from "../server/body";
import { ApiError, invalid, PlainRefusal } from "../server/errors";
import { type Call, needs, type Routes } from "../server/route";
import { type FinConversation, RATINGS, type Survey } from "../workspace/finAgent";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/fin-agent

const SAME_MESSAGE_MS = 5 * 60_000;
const MOST = 10;

const requiredText = (value: unknown, name: string): string => {
  if (typeof value !== "string" || value.trim() === "") throw invalid(`${name} is required`);
  return value;
};

const fieldsOf = (value: unknown, name: string): Json => {
  if (!isObject(value)) throw invalid(`${name} is required`);
  return value;
};

const limitedList = (value: unknown, name: string): Json[] => {
  if (value === undefined) return [];
  if (!list(value)) throw invalid(`${name} is invalid`);
  const items = value as unknown[];
  if (items.length > MOST) throw invalid(`${name} must have at most ${MOST} items`);
  return items.map((item) => fieldsOf(item, name));
};

const attributesOf = (value: unknown, name: string): Json => {
  const attributes = value === undefined ? {} : fieldsOf(value, name);
  if (Object.keys(attributes).length > MOST) {
    throw invalid(`${name} must have at most ${MOST} attributes`);
  }
  return attributes;
};

const messageOf = (value: unknown, authors: string[]) => {
  const message = fieldsOf(value, "message");
  if (!authors.includes(String(message.author))) throw invalid("message.author is invalid");
  const timestamp = requiredText(message.timestamp, "message.timestamp");
  if (!/^\d{4}-\d\d-\d\dT/.test(timestamp) || Number.isNaN(Date.parse(timestamp))) {
    throw invalid("message.timestamp is invalid");
  }
  return { body: requiredText(message.body, "message.body"), timestamp };
};

const attachmentsOf = (value: unknown): object[] =>
  limitedList(value, "attachments").map(({ type, ...attachment }) => {
    const needed =
      type === "url" ? ["url"] : type === "file" ? ["name", "content_type", "data"] : [];
    if (needed.length === 0) throw invalid("attachments.type is invalid");
    for (const name of needed) requiredText(attachment[name], `attachments.${name}`);
    return { type, ...attachment };
  });

/** Sorts attributes into those that the workspace knows, and a complaint for each other one. */
const sorted = (attributes: Json, known: string[], model: "User" | "Conversation") => {
  const entries = Object.entries(attributes);
  const isKnown = ([name]: [string, unknown]) => known.includes(name);
  const unknown = entries.filter((entry) => !isKnown(entry));
  return {
    saved: Object.fromEntries(entries.filter(isKnown)),
    errors: Object.fromEntries(
      unknown.map(([name]) => [name, `${model} attribute '${name}' does not exist`]),
    ),
  };
};

/** Creates the user, or overwrites what is given of one that is known. */
const saveUser = ({ workspace }: Call, user: Json) => {
  const external_id = requiredText(user.id, "user.id");
  const known = [...workspace.dataAttributes.values()]
    .filter(({ model, archived }) => model === "contact" && !archived)
    .map(({ name }) => name);
  const { saved, errors } = sorted(attributesOf(user.attributes, "user.attributes"), known, "User");
  const contact =
    workspace
      .activeContacts()
      .find((each) => each.role === "user" && each.external_id === external_id) ??
    createContact(workspace, { role: "user", external_id });
  const { name = contact.name, email = contact.email } = user;
  changeContact(workspace, contact, {
    name: name as string | null,
    email: email as string | null,
    custom_attributes: { ...contact.custom_attributes, ...saved },
  });
  return { userId: external_id, errors };
};

const present = (conversation: FinConversation, { workspace }: Call) =>
  presentFinConversation(conversation, workspace.clock.now());

const receive = (call: Call, find: (id: string, userId: string) => FinConversation) => {
  const { workspace, body } = call;
  const id = requiredText(body.conversation_id, "conversation_id");
  const message = messageOf(body.message, ["user"]);
  const attachments = attachmentsOf(body.attachments);
  const user = fieldsOf(body.user, "user");
  const metadata = fieldsOf(body.conversation_metadata ?? {}, "conversation_metadata");
  const history = limitedList(metadata.history, "history");
  for (const each of history) messageOf(each, ["user", "agent", "fin"]);
  const given = attributesOf(metadata.attributes, "conversation_metadata.attributes");

  const conversation = find(id, requiredText(user.id, "user.id"));
  const receivedAtMs = workspace.clock.now();
  const isRepeated = conversation.messages.some(
    (known) =>
      known.timestamp === message.timestamp && receivedAtMs - known.receivedAtMs < SAME_MESSAGE_MS,
  );
  const known = [...workspace.conversations.attributes.values()].map(({ name }) => name);
  const { saved, errors } = sorted(given, known, "Conversation");
  const { errors: userErrors } = saveUser(call, user);
  if (!isRepeated) {
    conversation.messages.push({ ...message, attachments, receivedAtMs });
    conversation.history.push(...history);
    Object.assign(conversation.attributes, saved);
    conversation.status = "thinking";
  }
  const answer = present(conversation, call);
  if (!isRepeated) {
    workspace.finEvents.reply(conversation, `<p>About "${message.body}":</p>`);
    workspace.finEvents.reply(conversation, "<p>It is under Account.</p>");
    workspace.finEvents.reach(conversation, "awaiting_user_reply");
  }
  const refused = {
    ...(Object.keys(userErrors).length > 0 && { user: { attributes: userErrors } }),
    ...(Object.keys(errors).length > 0 && { conversation: { attributes: errors } }),
  };
  return { ...answer, ...(Object.keys(refused).length > 0 && { errors: refused }) };
};

/** Without type and request ID: an object of the fields and what is wrong with each. */
const unrated = (field: string, message: string) =>
  new PlainRefusal(422, { errors: { [field]: message } });

const rate = (survey: Survey | undefined, rating: unknown, remark: unknown) => {
  if (!survey) throw unrated("base", "No rating survey found for this conversation");
  const known = RATINGS.find((each) => each === rating);
  if (!known) throw unrated("rating", "Rating isn't an option");
  if (survey.rating === known && remark === undefined) return;
  if (survey.remark !== null) {
    throw unrated(
      "base",
      "This rating can no longer be changed because a remark has already been submitted",
    );
  }
  if (!survey.isOpen) throw unrated("base", "The rating window for this conversation has closed");
  survey.rating = known;
  survey.remark = typeof remark === "string" ? remark : null;
};

export const finAgentRoutes: Routes = {
  "POST /fin/start": needs("Write conversations", (call) =>
    receive(
      call,
      (id, userId) =>
        call.workspace.finConversations.get(id) ??
        call.workspace.addFinConversation({ id, userId }),
    ),
  ),

  "POST /fin/reply": needs("Write conversations", (call) =>
    receive(call, (id) => {
      const conversation = call.workspace.finConversations.get(id);
      if (!conversation) throw new ApiError(404, "not_found", "Conversation not found");
      return conversation;
    }),
  ),

  "POST /fin/csat": needs("Write conversations", ({ workspace, body }) => {
    const { conversation_id, rating, remark } = body;
    const conversation = workspace.finConversations.get(String(conversation_id));
    if (!conversation) {
      const message = "Conversation not found for the given external_conversation_id";
      throw unrated("external_conversation_id", message);
    }
    rate(conversation.survey, rating, remark);
    return { conversation_id, rating: conversation.survey?.rating, status: "rated" };
  }),
};
