import {
  createConversation,
  createTicket,
  deleteConversation,
  mergeConversations,
  tellOfConversation,
} from "../changes";
import { createContact } from "../contactRules";
import { searchableConversations } from "../conversationSearch";
import {
  type Attachment,
  type Author,
  authorOf,
  type Conversation,
  type ConversationPart,
  paragraph,
} from "../conversations";
import { ApiError, companyNotFound, contactNotFound, invalid, missing } from "../errors";
import {
  type Check,
  checkFields,
  flag,
  integer,
  isObject,
  type Json,
  list,
  nullable,
  number,
  oneOf,
  text,
} from "../input";
import type { Contact } from "../model";
import {
  type CursorRequest,
  cursorPage,
  nextUrl,
  numberedPage,
  type Order,
  readPage,
  readPerPage,
} from "../paging";
import { presentAppliedTag, presentTicket } from "../present";
import {
  presentConversation,
  presentHandlingEvents,
  presentListedConversation,
  presentSideConversation,
} from "../presentConversation";
import { type Call, needs, type Routes, single } from "../route";
import { compileQuery, readSort } from "../search";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations

const MOST_ATTACHMENTS = 10;
const NOBODY = "0";

const conversationOf = ({ workspace }: Call, id: unknown): Conversation => {
  const conversation = workspace.conversations.all.get(String(id));
  if (!conversation) throw new ApiError(404, "not_found", "Resource Not Found");
  return conversation;
};

const named = (call: Call) => conversationOf(call, call.params.id);

/** The conversation a path names, about to be changed. */
const toChange = (call: Call) => {
  const conversation = named(call);
  call.workspace.index.beforeChange(conversation);
  return conversation;
};

const shown = ({ query, version }: Call) => ({
  version,
  plaintext: single(query.display_as) === "plaintext",
});

const present = (conversation: Conversation, call: Call) =>
  presentConversation(conversation, call.workspace, shown(call));

const touch = (conversation: Conversation, { workspace }: Call) => {
  conversation.updated_at = workspace.clock.seconds();
};

const adminOf = ({ workspace, body }: Call): Author => {
  checkFields(body, { admin_id: text });
  if (body.admin_id === undefined) throw missing("admin_id is required", "admin_id");
  const admin = workspace.admins.get(String(body.admin_id));
  if (!admin) throw new ApiError(404, "admin_not_found", "Admin not found");
  return authorOf(workspace, admin.id);
};

/** The contact named by one of its identifiers. */
const contactBy = ({ workspace }: Call, fields: Json): Contact | undefined => {
  if (fields.intercom_user_id !== undefined) {
    return workspace.activeContact(String(fields.intercom_user_id));
  }
  const email = typeof fields.email === "string" ? fields.email.toLowerCase() : undefined;
  return workspace
    .activeContacts()
    .find((contact) =>
      email === undefined
        ? fields.user_id !== undefined && contact.external_id === fields.user_id
        : contact.email === email,
    );
};

const attachmentsOf = (body: Json): Attachment[] => {
  checkFields(body, { attachment_urls: list, attachment_files: list });
  const urls = Array.isArray(body.attachment_urls) ? body.attachment_urls : [];
  const files = Array.isArray(body.attachment_files) ? body.attachment_files : [];
  if (urls.length > MOST_ATTACHMENTS || files.length > MOST_ATTACHMENTS) {
    throw invalid(`No more than ${MOST_ATTACHMENTS} attachments are allowed`, "attachment_urls");
  }
  return [
    ...urls.map((url): Attachment => {
      if (!URL.canParse(String(url)))
        throw invalid("attachment_urls is invalid", "attachment_urls");
      const name = new URL(String(url)).pathname.split("/").at(-1) ?? "";
      return {
        type: "upload",
        name,
        url: String(url),
        content_type: "application/octet-stream",
        filesize: 1024,
      };
    }),
    ...files.map((file): Attachment => {
      if (!isObject(file) || !text(file.name) || !text(file.data) || !text(file.content_type)) {
        throw invalid("attachment_files is invalid", "attachment_files");
      }
      return {
        type: "upload",
        name: String(file.name),
        url: `https://downloads.example.com/${encodeURIComponent(String(file.name))}`,
        content_type: String(file.content_type),
        filesize: Buffer.from(String(file.data), "base64").length,
      };
    }),
  ];
};

const seconds = (value: unknown) => (typeof value === "number" ? { created_at: value } : {});

const create = (call: Call) => {
  const { workspace, body } = call;
  const from = isObject(body.from) ? body.from : {};
  if (!oneOf("user", "lead", "contact")(from.type)) throw invalid("from is invalid", "from");
  if (typeof body.body !== "string" || body.body === "") throw missing("body is required", "body");
  checkFields(body, { created_at: integer, brand_id: text });
  const contact = workspace.activeContact(String(from.id));
  if (!contact) throw contactNotFound();
  const conversation = createConversation(workspace, {
    contactId: contact.id,
    author: authorOf(workspace, contact.id),
    body: paragraph(body.body),
    attachments: attachmentsOf(body),
    brandId: typeof body.brand_id === "string" ? body.brand_id : null,
    ...seconds(body.created_at),
  });
  return {
    type: "user_message",
    id: conversation.source.id,
    created_at: conversation.created_at,
    body: body.body,
    message_type: "inapp",
    conversation_id: conversation.id,
  };
};

const update = (call: Call) => {
  const { workspace, body } = call;
  const conversation = toChange(call);
  checkFields(body, {
    read: flag,
    title: text,
    company_id: nullable(text),
    custom_attributes: isObject,
  });
  if (typeof body.company_id === "string" && !workspace.liveCompany(body.company_id)) {
    throw companyNotFound();
  }
  const attributes = isObject(body.custom_attributes) ? body.custom_attributes : {};
  checkAttributes(call, attributes);
  if (typeof body.read === "boolean") conversation.read = body.read;
  if (typeof body.title === "string") conversation.title = body.title;
  if (body.company_id !== undefined) {
    conversation.companyId = body.company_id === null ? null : String(body.company_id);
  }
  const merged = { ...conversation.custom_attributes, ...attributes };
  conversation.custom_attributes = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null),
  );
  touch(conversation, call);
  return present(conversation, call);
};

const ATTRIBUTE_CHECKS: Record<string, Check> = {
  string: text,
  list: text,
  integer,
  decimal: number,
  boolean: flag,
  datetime: integer,
  relationship: list,
  files: list,
};

const checkAttributes = ({ workspace }: Call, attributes: Json) => {
  const defined = [...workspace.conversations.attributes.values()].filter(
    ({ archived }) => !archived,
  );
  for (const [name, value] of Object.entries(attributes)) {
    const found = defined.filter((attribute) => attribute.name === name);
    const [attribute] = found;
    if (!attribute) throw invalid(`Conversation attribute '${name}' does not exist`, name);
    if (found.length > 1) throw invalid(`Several conversation attributes are called '${name}'`);
    if (value !== null && !ATTRIBUTE_CHECKS[attribute.data_type]?.(value)) {
      throw invalid(
        `Conversation attribute '${name}' must be of type ${attribute.data_type}`,
        name,
      );
    }
    const { data_type, options } = attribute;
    const isOption = options.some(({ label, archived }) => label === value && !archived);
    if (data_type === "list" && value !== null && !isOption) {
      throw invalid(`Conversation attribute '${name}' has no option '${value}'`, name);
    }
  }
};

const REPLY_TYPES = ["comment", "note", "quick_reply"];

const quickRepliesOf = ({ reply_options }: Json): ConversationPart["quickReplies"] => {
  if (!Array.isArray(reply_options) || reply_options.length === 0) {
    throw missing("reply_options is required", "reply_options");
  }
  return reply_options.map((option) => {
    if (!isObject(option) || !text(option.text) || !text(option.uuid)) {
      throw invalid("reply_options is invalid", "reply_options");
    }
    return { text: String(option.text), uuid: String(option.uuid) };
  });
};

/** The conversation a reply goes to; "last" is the latest one of the contact. */
const repliedTo = (call: Call, contact: Contact | undefined): Conversation => {
  if (call.params.id !== "last" || !contact) return named(call);
  const own = [...call.workspace.conversations.all.values()]
    .filter(({ contactIds }) => contactIds.has(contact.id))
    .sort((one, other) => other.updated_at - one.updated_at);
  return conversationOf(call, own[0]?.id);
};

const reply = (call: Call) => {
  const { workspace, body } = call;
  const { message_type, type } = body;
  if (type !== "admin" && type !== "user") throw invalid("type is invalid", "type");
  if (typeof message_type !== "string" || !REPLY_TYPES.includes(message_type)) {
    throw invalid("message_type is invalid", "message_type");
  }
  if (type === "user" && message_type !== "comment") {
    throw invalid("message_type is invalid", "message_type");
  }
  if (message_type !== "quick_reply" && (typeof body.body !== "string" || body.body === "")) {
    throw missing("body is required", "body");
  }
  checkFields(body, { body: text, created_at: integer, skip_notifications: flag });
  const contact = type === "user" ? contactBy(call, body) : undefined;
  if (type === "user" && !contact) throw contactNotFound();
  const conversation = repliedTo(call, contact);
  workspace.index.beforeChange(conversation);
  const author = contact ? authorOf(workspace, contact.id) : adminOf(call);
  const quickReplies = message_type === "quick_reply" ? quickRepliesOf(body) : [];
  const part = workspace.conversations.addPart(conversation, {
    part_type: message_type,
    author,
    body: body.body === undefined ? null : paragraph(body.body),
    attachments: attachmentsOf(body),
    quickReplies,
    ...seconds(body.created_at),
  });
  if (contact) {
    conversation.contactIds.add(contact.id);
    conversation.waiting_since = part.created_at;
    conversation.state = "open";
    conversation.snoozed_until = null;
  } else if (message_type !== "note") {
    conversation.waiting_since = null;
  }
  const isNote = message_type === "note";
  tellOfConversation(workspace, conversation, isNote ? "admin.noted" : `${type}.replied`);
  return present(conversation, call);
};

const assign = (call: Call, conversation: Conversation) => {
  const { workspace, body } = call;
  checkFields(body, { type: oneOf("admin", "team"), assignee_id: text });
  if (body.type === undefined) throw missing("type is required", "type");
  if (body.assignee_id === undefined) throw missing("assignee_id is required", "assignee_id");
  const id = String(body.assignee_id);
  const known: ReadonlyMap<string, unknown> =
    body.type === "admin" ? workspace.admins : workspace.teams;
  if (id !== NOBODY && !known.has(id)) {
    throw new ApiError(404, "assignee_not_found", "Assignee not found");
  }
  if (body.type === "admin") conversation.adminAssigneeId = id;
  else conversation.teamAssigneeId = id;
  return id === NOBODY ? null : { type: String(body.type), id };
};

const WHAT_ADMINS_DO: Record<string, string> = {
  close: "closed",
  open: "opened",
  snoozed: "snoozed",
  assignment: "assigned",
};

const manage = (call: Call) => {
  const { workspace, body } = call;
  const conversation = toChange(call);
  const author = adminOf(call);
  checkFields(body, { body: text, snoozed_until: integer });
  let assigned_to: ConversationPart["assigned_to"] = null;
  switch (body.message_type) {
    case "close":
      if (body.type !== "admin") throw invalid("type is invalid", "type");
      conversation.state = "closed";
      conversation.snoozed_until = null;
      break;
    case "open":
      conversation.state = "open";
      conversation.snoozed_until = null;
      break;
    case "snoozed":
      if (body.snoozed_until === undefined) {
        throw missing("snoozed_until is required", "snoozed_until");
      }
      conversation.state = "snoozed";
      conversation.snoozed_until = Number(body.snoozed_until);
      break;
    case "assignment":
      assigned_to = assign(call, conversation);
      break;
    default:
      throw invalid("message_type is invalid", "message_type");
  }
  workspace.conversations.addPart(conversation, {
    part_type: body.message_type,
    author,
    assigned_to,
    body: body.body === undefined ? null : paragraph(body.body),
  });
  tellOfConversation(workspace, conversation, `admin.${WHAT_ADMINS_DO[body.message_type]}`);
  return present(conversation, call);
};

const attachContact = (call: Call) => {
  const { workspace, body, version } = call;
  const conversation = toChange(call);
  adminOf(call);
  if (!isObject(body.customer)) throw missing("customer is required", "customer");
  const known = contactBy(call, body.customer);
  const newEmail = known ? undefined : body.customer.email;
  if (!known && newEmail === undefined) throw contactNotFound();
  const contact = known ?? createContact(workspace, { role: "lead", email: newEmail }, version);
  conversation.contactIds.add(contact.id);
  touch(conversation, call);
  tellOfConversation(workspace, conversation, "contact.attached");
  return {
    customers: [...conversation.contactIds].map((id) => ({
      type: workspace.contacts.get(id)?.role,
      id,
    })),
    ...present(conversation, call),
  };
};

const detachContact = (call: Call) => {
  const conversation = toChange(call);
  adminOf(call);
  const id = call.params.contact_id ?? "";
  if (!conversation.contactIds.has(id)) throw contactNotFound();
  if (conversation.contactIds.size === 1) {
    throw new ApiError(422, "parameter_invalid", "Removing the last customer is not allowed");
  }
  conversation.contactIds.delete(id);
  touch(conversation, call);
  tellOfConversation(call.workspace, conversation, "contact.detached");
  return present(conversation, call);
};

const taggedConversation = (call: Call): Conversation => {
  const conversation = call.workspace.conversations.all.get(call.params.id ?? "");
  if (!conversation) throw new ApiError(404, "not_found", "Conversation not found");
  call.workspace.index.beforeChange(conversation);
  return conversation;
};

const tagOf = ({ workspace }: Call, id: unknown) => {
  const tag = workspace.tags.get(String(id));
  if (!tag) throw new ApiError(404, "tag_not_found", "Tag not found");
  return tag;
};

const DELETED_MESSAGE = "<p><i>This message was deleted</i></p>";

const notRedactable = () =>
  new ApiError(422, "conversation_part_not_redactable", "Conversation part is not redactable");

const redact = (call: Call) => {
  const { body } = call;
  checkFields(body, { conversation_id: text, conversation_part_id: text, source_id: text });
  const conversation = conversationOf(call, body.conversation_id);
  call.workspace.index.beforeChange(conversation);
  if (body.type === "source") {
    const { source } = conversation;
    if (source.id !== body.source_id) throw new ApiError(404, "not_found", "Resource Not Found");
    if (source.author.type === "admin" || source.redacted) throw notRedactable();
    Object.assign(source, { body: DELETED_MESSAGE, redacted: true, attachments: [] });
  } else if (body.type === "conversation_part") {
    const part = conversation.parts.find(({ id }) => id === body.conversation_part_id);
    if (!part) throw new ApiError(404, "not_found", "Resource Not Found");
    if (part.body === null || part.redacted) throw notRedactable();
    Object.assign(part, { body: DELETED_MESSAGE, redacted: true, attachments: [] });
  } else {
    throw invalid("type is invalid", "type");
  }
  touch(conversation, call);
  return present(conversation, call);
};

const mergeFailed = (message: string) => new ApiError(422, "merge_failed", message);

const merge = (call: Call) => {
  const { workspace, body } = call;
  const target = body.merge_into_conversation_id;
  if (!integer(target)) {
    throw invalid("merge_into_conversation_id must be a valid integer conversation ID");
  }
  const secondary = named(call);
  const primary = workspace.conversations.all.get(String(target));
  if (!primary) throw mergeFailed("Primary conversation not found");
  if (primary === secondary) throw mergeFailed("Cannot merge a conversation into itself");
  if (secondary.mergedInto) throw mergeFailed("Secondary conversation has already been merged");
  mergeConversations(workspace, secondary, primary);
  return present(primary, call);
};

const convert = (call: Call) => {
  const { workspace, body, version } = call;
  const conversation = named(call);
  checkFields(body, { ticket_type_id: text, ticket_state_id: text, attributes: isObject });
  const type = workspace.ticketTypes.get(String(body.ticket_type_id));
  if (!type) throw new ApiError(404, "not_found", "Ticket type not found");
  if (type.category !== "Customer") throw invalid("Ticket type is not a customer ticket type");
  const stateId = body.ticket_state_id;
  if (stateId !== undefined && !workspace.ticketStates.has(String(stateId))) {
    throw new ApiError(400, "ticket_state_id_invalid", "Ticket state is invalid");
  }
  const [contactId = ""] = conversation.contactIds;
  const ticket = createTicket(workspace, {
    id: conversation.id,
    ticketTypeId: type.id,
    contactId,
    ticket_attributes: isObject(body.attributes) ? body.attributes : {},
    ...(stateId !== undefined && { stateId: String(stateId) }),
  });
  return presentTicket(ticket, workspace, version);
};

const LIMITS = { default: 20, max: 150 };

const listPage = (
  call: Call,
  found: Conversation[],
  order: Order<Conversation>,
  request: Omit<CursorRequest, "largestPage">,
) => {
  const { settings, index, conversations } = call.workspace;
  const { largestPage } = settings;
  const { items, ...rest } = cursorPage(found, order, { ...request, largestPage });
  return {
    type: "conversation.list",
    conversations: index
      .show(items, conversations.all)
      .map((each) => presentListedConversation(each, call.workspace, call)),
    ...rest,
  };
};

export const conversationRoutes: Routes = {
  "GET /conversations": needs("Read conversations", (call) =>
    listPage(
      call,
      [...call.workspace.conversations.all.values()],
      { value: ({ updated_at }) => updated_at, descending: true },
      {
        scope: "conversations",
        perPage: readPerPage(single(call.query.per_page), LIMITS),
        startingAfter: single(call.query.starting_after),
      },
    ),
  ),

  "POST /conversations": needs("Write conversations", create),

  "POST /conversations/search": needs("Read conversations", (call) => {
    const { workspace, body } = call;
    const searchable = searchableConversations(workspace);
    const matches = compileQuery(body.query, searchable);
    const order = readSort(body.sort, searchable.field, "updated_at");
    const { per_page, starting_after } = isObject(body.pagination) ? body.pagination : {};
    return listPage(
      call,
      workspace.index.viewAll(workspace.conversations.all).filter(matches),
      order,
      {
        scope: `conversations/search ${order.name}`,
        perPage: readPerPage(per_page, LIMITS),
        startingAfter: starting_after,
      },
    );
  }),

  "GET /conversations/deleted": needs(
    "Read conversations",
    ({ workspace, query, origin, path }) => {
      const order = single(query.order) ?? "desc";
      if (order !== "asc" && order !== "desc") throw invalid("order is invalid", "order");
      const perPage = readPerPage(single(query.per_page), { default: 20, max: 60 });
      const oldestFirst = [...workspace.conversations.deleted];
      const { items, ...rest } = numberedPage(
        order === "asc" ? oldestFirst : oldestFirst.reverse(),
        {
          page: readPage(single(query.page)),
          perPage,
          next: (page) => `${nextUrl(origin, path, page, perPage)}&order=${order}`,
        },
      );
      return {
        type: "conversations.list",
        conversations: items.map((each) => ({ type: "conversation", ...each })),
        ...rest,
      };
    },
  ),

  "POST /conversations/redact": needs("Write conversations", redact),

  "GET /conversations/:id": needs("Read conversations", (call) => present(named(call), call)),

  "PUT /conversations/:id": needs("Write conversations", update),

  "DELETE /conversations/:id": needs("Write conversations", (call) => {
    const { workspace, query } = call;
    const conversation = named(call);
    deleteConversation(workspace, conversation, single(query.retain_metrics) !== "false");
    return { id: conversation.id, object: "conversation", deleted: true };
  }),

  "POST /conversations/:id/reply": needs("Write conversations", reply),

  "POST /conversations/:id/parts": needs("Write conversations", manage),

  "POST /conversations/:id/customers": needs("Write conversations", attachContact),

  "DELETE /conversations/:id/customers/:contact_id": needs("Write conversations", detachContact),

  "POST /conversations/:id/tags": needs("Write tags", (call) => {
    const conversation = taggedConversation(call);
    const { id: adminId } = adminOf(call);
    const tag = tagOf(call, call.body.id);
    const appliedAt = conversation.tags.get(tag.id) ?? call.workspace.clock.seconds();
    conversation.tags.set(tag.id, appliedAt);
    touch(conversation, call);
    return presentAppliedTag(tag, appliedAt, adminId);
  }),

  "DELETE /conversations/:id/tags/:tag_id": needs("Write tags", (call) => {
    const conversation = taggedConversation(call);
    const { id: adminId } = adminOf(call);
    const tag = tagOf(call, call.params.tag_id);
    const appliedAt = conversation.tags.get(tag.id);
    if (appliedAt === undefined) throw new ApiError(404, "tag_not_found", "Tag not found");
    conversation.tags.delete(tag.id);
    touch(conversation, call);
    return presentAppliedTag(tag, appliedAt, adminId);
  }),

  "GET /conversations/:id/handling_events": needs("Read conversations", (call) =>
    presentHandlingEvents(named(call), call.workspace),
  ),

  // Its pages tell how many there are, and nothing of the next one.
  "GET /conversations/:id/side_conversations": needs("Read conversations", (call) => {
    const perPage = readPerPage(single(call.query.per_page), { default: 25, max: 50 });
    const { items, pages, total_count } = numberedPage(named(call).sideConversations, {
      page: readPage(single(call.query.page)),
      perPage,
      next: () => null,
    });
    const { next, ...counts } = pages;
    return {
      type: "side_conversation.list",
      side_conversations: items.map(presentSideConversation),
      total_count,
      pages: counts,
    };
  }),

  "POST /conversations/:id/merge": needs("Write conversations", merge),

  "POST /conversations/:id/convert": needs("Write conversations", convert),
};
