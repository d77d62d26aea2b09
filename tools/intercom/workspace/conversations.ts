import type { Clock } from "../clock";
import type { ConversationAttribute } from "./conversationAttributes";
import type { Workspace } from "./workspace";

export interface Author {
  type: "user" | "lead" | "admin";
  id: string;
  name: string | null;
  email: string | null;
}

export interface Attachment {
  type: "upload";
  name: string;
  url: string;
  content_type: string;
  filesize: number;
}

export interface ConversationPart {
  id: string;
  part_type: string;
  body: string | null;
  created_at: number;
  updated_at: number;
  assigned_to: { type: string; id: string } | null;
  author: Author;
  attachments: Attachment[];
  redacted: boolean;
  quickReplies: { text: string; uuid: string }[];
  /** The quick reply that the contact chose. */
  chosenQuickReply: string | null;
}

/** What a monitor of the quality reviews flagged. */
export interface MonitorEvaluation {
  monitor_id: string;
  monitor_name: string | null;
  monitor_type: string | null;
  result: string;
  explanation: string | null;
  evaluated_at: number | null;
}

/** A quality review. */
export interface Scorecard {
  scorecard_id: string;
  scorecard_version_id: string;
  name: string;
  scorecard_type: string;
  passed: boolean | null;
  score: number | null;
  ai_score: number | null;
  evaluated_at: number | null;
}

export interface SideConversation {
  side_conversation_id: string;
  parts: ConversationPart[];
}

export interface HandlingEvent {
  adminId: string;
  type: "paused" | "resumed";
  timestamp: string;
  reason?: string;
}

export interface ConversationRating {
  /** From 1 to 5. */
  rating: number;
  remark: string;
  created_at: number;
  updated_at: number;
}

export interface Source {
  id: string;
  body: string;
  subject: string;
  author: Author;
  attachments: Attachment[];
  redacted: boolean;
}

export interface Conversation {
  id: string;
  title: string | null;
  created_at: number;
  updated_at: number;
  waiting_since: number | null;
  snoozed_until: number | null;
  state: "open" | "closed" | "snoozed";
  read: boolean;
  adminAssigneeId: string;
  teamAssigneeId: string;
  companyId: string | null;
  /** Tag id to the time it was applied. */
  tags: Map<string, number>;
  /** None for a conversation that Intercom itself puts into a new workspace. */
  source: Source | null;
  contactIds: Set<string>;
  custom_attributes: Record<string, unknown>;
  parts: ConversationPart[];
  handlingEvents: HandlingEvent[];
  sideConversations: SideConversation[];
  mergedInto: string | null;
  brandId: string | null;
  monitorEvaluations: MonitorEvaluation[];
  scorecards: Scorecard[];
  rating: ConversationRating | null;
}

/** What a new conversation needs and can be given. */
export type NewConversation = Partial<Omit<Conversation, "source" | "contactIds">> & {
  contactId: string;
  author: Author;
  body: string;
  attachments?: Attachment[];
  /** The id of the message that opens it. */
  sourceId?: string;
};

export interface DeletedConversation {
  id: string;
  metrics_retained: boolean;
  deleted_at: number;
}

/** A contact or an admin as the author of a message. */
export const authorOf = ({ contacts, admins }: Workspace, id: string): Author => {
  const contact = contacts.get(id);
  const { name = null, email = null } = contact ?? admins.get(id) ?? {};
  return { type: contact?.role ?? "admin", id, name, email };
};

/** A text as the HTML that Intercom stores. */
export const paragraph = (body: unknown) =>
  /^\s*</.test(String(body)) ? String(body) : `<p>${body}</p>`;

/** How many parts the statistics count: the message that opened the conversation is one of them. */
export const countParts = ({ parts }: Pick<Conversation, "parts">): number => parts.length + 1;

const FIRST_CONVERSATION_ID = 215_473_850_000;
const NOBODY = "0";

/** The type of the part that a run of the assignment rules adds. */
export const ASSIGNED_BY_RULES = "default_assignment";

/** The conversations of a workspace and the attributes they can have. */
export class ConversationStore {
  readonly all = new Map<string, Conversation>();
  readonly deleted: DeletedConversation[] = [];
  readonly attributes = new Map<number, ConversationAttribute>();
  private records = 0;

  constructor(private readonly clock: Clock) {}

  clear(): void {
    this.all.clear();
    this.deleted.length = 0;
    this.attributes.clear();
    this.records = 0;
  }

  /** A number no other record has. */
  nextId(first: number): string {
    this.records += 1;
    return String(first + this.records);
  }

  add({
    contactId,
    author,
    body,
    attachments = [],
    sourceId,
    ...given
  }: NewConversation): Conversation & { source: Source } {
    const now = this.clock.seconds();
    const conversation: Conversation & { source: Source } = {
      id: this.nextId(FIRST_CONVERSATION_ID),
      title: null,
      created_at: now,
      updated_at: given.created_at ?? now,
      waiting_since: null,
      snoozed_until: null,
      state: "open",
      read: false,
      adminAssigneeId: NOBODY,
      teamAssigneeId: NOBODY,
      companyId: null,
      tags: new Map(),
      custom_attributes: {},
      parts: [],
      handlingEvents: [],
      sideConversations: [],
      mergedInto: null,
      brandId: null,
      monitorEvaluations: [],
      scorecards: [],
      rating: null,
      ...given,
      source: {
        id: sourceId ?? this.nextId(403_918_000),
        body,
        subject: "",
        author,
        attachments,
        redacted: false,
      },
      contactIds: new Set([contactId]),
    };
    this.all.set(conversation.id, conversation);
    return conversation;
  }

  /** Adds a part without any of Intercom's checks. */
  addPart(
    conversation: Conversation,
    given: Partial<ConversationPart> & Pick<ConversationPart, "part_type" | "author">,
  ): ConversationPart {
    const now = given.created_at ?? this.clock.seconds();
    const part: ConversationPart = {
      id: this.nextId(52_000),
      body: null,
      created_at: now,
      updated_at: now,
      assigned_to: null,
      attachments: [],
      redacted: false,
      quickReplies: [],
      chosenQuickReply: null,
      ...given,
    };
    conversation.parts.push(part);
    conversation.updated_at = Math.max(conversation.updated_at, now);
    return part;
  }

  addAttribute(
    given: Partial<ConversationAttribute> & { name: string; data_type: string },
  ): ConversationAttribute {
    const now = this.clock.seconds();
    const attribute: ConversationAttribute = {
      id: Number(this.nextId(4_100)),
      description: "",
      required: false,
      visible_to_team_ids: [],
      archived: false,
      created_at: now,
      updated_at: now,
      multiline: false,
      options: [],
      reference: {},
      ...given,
    };
    this.attributes.set(attribute.id, attribute);
    return attribute;
  }

  /** Closes a conversation for good and adds its contacts to the remaining one. */
  merge(secondary: Conversation, primary: Conversation): void {
    secondary.mergedInto = primary.id;
    secondary.state = "closed";
    for (const id of secondary.contactIds) primary.contactIds.add(id);
    primary.updated_at = this.clock.seconds();
  }
}
