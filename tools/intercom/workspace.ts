import { randomUUID } from "node:crypto";
import type { Clock } from "./clock";
import { CompanyScroll } from "./companyScroll";
import { ConversationStore } from "./conversations";
import { emptyContact } from "./emptyContact";
import type {
  ActivityLog,
  Admin,
  AwayStatusReason,
  BannerView,
  Company,
  Contact,
  DataAttribute,
  DataEvent,
  EventCount,
  Job,
  Macro,
  Message,
  MessageStatus,
  Note,
  Segment,
  SubscriptionType,
  Tag,
  Team,
  Ticket,
  TicketAttribute,
  TicketPart,
  TicketState,
  TicketType,
  Visitor,
} from "./model";
import { Webhooks } from "./notifications";
import { SearchIndex } from "./searchIndex";
import type { Settings } from "./settings";

/** What a contact is made of, apart from its links to other records. */
export type ContactFields = Omit<Contact, "tags" | "companyIds" | "segmentIds">;

export type NewContact = Partial<ContactFields> & {
  tagIds?: string[];
  companyIds?: string[];
  segmentIds?: string[];
};

/** What a company is made of, apart from its links to other records. */
export type CompanyFields = Omit<Company, "tags" | "segmentIds" | "contactIds">;

export type NewCompany = Partial<CompanyFields> & {
  tagIds?: string[];
  segmentIds?: string[];
};

export type NewTicketAttribute = Partial<TicketAttribute> & { name: string };

export type NewTicketType = Partial<Omit<TicketType, "attributes">> & {
  attributes?: NewTicketAttribute[];
};

export type NewTicket = Partial<Ticket> & { ticketTypeId: string; contactId: string };

/** The admin every workspace has: the owner of the tokens. */
export const OWNER_ID = "991267645";

const STATES: Omit<TicketState, "id">[] = [
  { category: "submitted", internal_label: "Submitted", external_label: "Submitted" },
  { category: "in_progress", internal_label: "In progress", external_label: "In progress" },
  {
    category: "waiting_on_customer",
    internal_label: "Waiting on customer",
    external_label: "Waiting on you",
  },
  { category: "resolved", internal_label: "Resolved", external_label: "Resolved" },
];

const FIRST_IDS = {
  tag: 17_600,
  note: 30,
  team: 814_900,
  dataAttribute: 12_900,
  state: 8480,
  ticketType: 150,
  ticketAttribute: 200,
  ticket: 800,
  ticketNumber: 40,
  ticketPart: 200,
  job: 20,
  macro: 500,
  message: 403_918_400,
};

/** How long a queued job takes. */
const JOB_SECONDS = 5;

/**
 * The state of the emulated workspace. The `add...` methods arrange records without any of
 * Intercom's checks; requests go through the routes, which check.
 */
export class Workspace {
  readonly contacts = new Map<string, Contact>();
  readonly companies = new Map<string, Company>();
  readonly tags = new Map<string, Tag>();
  readonly segments = new Map<string, Segment>();
  readonly notes = new Map<string, Note>();
  readonly subscriptionTypes = new Map<string, SubscriptionType>();
  /** By view id. */
  readonly bannerViews = new Map<string, BannerView>();
  readonly visitors = new Map<string, Visitor>();
  readonly admins = new Map<string, Admin>();
  readonly teams = new Map<string, Team>();
  readonly dataAttributes = new Map<number, DataAttribute>();
  readonly ticketTypes = new Map<string, TicketType>();
  readonly ticketStates = new Map<string, TicketState>();
  readonly tickets = new Map<string, Ticket>();
  readonly jobs = new Map<string, Job>();
  /** Permanently deleted contacts; their identifiers stay refused for a while. */
  readonly deletedContacts: { contact: Contact; deletedAt: number }[] = [];
  /** Plan names to the ids Intercom gave them. */
  readonly plans = new Map<string, string>();
  readonly awayStatusReasons = new Map<string, AwayStatusReason>();
  readonly activityLogs: ActivityLog[] = [];
  /** Custom attributes that something else depends on. */
  readonly attributesInUse = new Set<number>();
  readonly events: DataEvent[] = [];
  /** By contact. */
  readonly eventCounts = new Map<string, EventCount[]>();
  readonly messages = new Map<string, Message>();
  readonly messageStatuses = new Map<string, MessageStatus>();
  readonly macros = new Map<string, Macro>();
  /** Path of an article or snippet to the tags it has, each with the time it was applied. */
  readonly contentTags = new Map<string, Map<string, number>>();
  readonly index: SearchIndex;
  readonly scroll: CompanyScroll;
  readonly conversations: ConversationStore;
  readonly webhooks: Webhooks;
  readonly app: { id_code: string; name: string; region: string; created_at: number };
  private counters = { ...FIRST_IDS };
  private records = 0;

  constructor(
    readonly clock: Clock,
    readonly settings: Settings,
    { region, appId }: { region: string; appId: string },
  ) {
    this.app = { id_code: appId, name: "Blue Sun Support", region, created_at: 1_580_000_000 };
    this.webhooks = new Webhooks(clock, settings, this.app);
    this.index = new SearchIndex(clock, settings);
    this.scroll = new CompanyScroll(clock, settings);
    this.conversations = new ConversationStore(clock);
    this.clear();
  }

  /** Empties the workspace down to its owner and the standard ticket states. */
  clear(): void {
    const stores = [this.contacts, this.companies, this.tags, this.segments, this.notes];
    const others = [this.admins, this.teams, this.dataAttributes, this.ticketTypes];
    for (const store of [...stores, ...others, this.ticketStates, this.tickets, this.plans]) {
      store.clear();
    }
    for (const store of [this.subscriptionTypes, this.bannerViews, this.visitors]) store.clear();
    this.jobs.clear();
    this.awayStatusReasons.clear();
    this.activityLogs.length = 0;
    this.attributesInUse.clear();
    this.macros.clear();
    this.contentTags.clear();
    this.messages.clear();
    this.messageStatuses.clear();
    this.events.length = 0;
    this.eventCounts.clear();
    this.deletedContacts.length = 0;
    this.counters = { ...FIRST_IDS };
    this.index.clear();
    this.scroll.close();
    this.webhooks.clear();
    this.conversations.clear();
    this.addAdmin({ id: OWNER_ID, name: "Ana Okafor", email: "ana@bluesun.example" });
    for (const state of STATES) {
      const id = this.nextNumber("state");
      this.ticketStates.set(id, { id, ...state });
    }
  }

  addContact({ tagIds, companyIds, segmentIds, ...given }: NewContact = {}): Contact {
    const now = this.clock.seconds();
    const contact: Contact = {
      ...emptyContact(this.nextHexId(), given.created_at ?? now),
      external_id: given.role === "lead" ? randomUUID() : null,
      ...given,
      email: given.email?.toLowerCase() ?? null,
      tags: new Map(tagIds?.map((id) => [id, now])),
      companyIds: new Set(),
      segmentIds: new Set(segmentIds),
    };
    this.contacts.set(contact.id, contact);
    for (const id of companyIds ?? []) this.attach(contact, id);
    return contact;
  }

  addCompany({ id = this.nextHexId(), tagIds, segmentIds, ...given }: NewCompany = {}): Company {
    const now = this.clock.seconds();
    const company: Company = {
      id,
      company_id: id,
      name: null,
      plan: null,
      size: null,
      website: null,
      industry: null,
      monthly_spend: 0,
      session_count: 0,
      remote_created_at: null,
      created_at: now,
      updated_at: given.created_at ?? now,
      last_request_at: null,
      custom_attributes: {},
      userCount: null,
      deletedAt: null,
      ...given,
      tags: new Map(tagIds?.map((tagId) => [tagId, now])),
      segmentIds: new Set(segmentIds),
      contactIds: new Set(),
    };
    this.companies.set(id, company);
    return company;
  }

  addTag(name: string, id = this.nextNumber("tag")): Tag {
    const tag = { id, name };
    this.tags.set(id, tag);
    return tag;
  }

  addSegment(name: string, given: Partial<Segment> = {}): Segment {
    const now = this.clock.seconds();
    const segment: Segment = {
      id: this.nextHexId(),
      name,
      person_type: "contact",
      created_at: now,
      updated_at: now,
      tagId: null,
      ...given,
    };
    this.segments.set(segment.id, segment);
    return segment;
  }

  addNote(given: Partial<Note> & { body: string }): Note {
    const note: Note = {
      id: this.nextNumber("note"),
      created_at: this.clock.seconds(),
      contactId: null,
      companyId: null,
      adminId: OWNER_ID,
      ...given,
    };
    this.notes.set(note.id, note);
    return note;
  }

  addAdmin(given: Partial<Admin> & { id: string }): Admin {
    const admin: Admin = {
      name: "Admin",
      email: `${given.id}@bluesun.example`,
      job_title: "Support",
      team_ids: [],
      ...given,
    };
    this.admins.set(admin.id, admin);
    return admin;
  }

  addAwayStatusReason(given: Partial<AwayStatusReason> & { id: string }): AwayStatusReason {
    const now = this.clock.seconds();
    const reason: AwayStatusReason = {
      label: "Away",
      emoji: "🌴",
      order: this.awayStatusReasons.size + 1,
      deleted: false,
      created_at: now,
      updated_at: now,
      ...given,
    };
    this.awayStatusReasons.set(reason.id, reason);
    return reason;
  }

  /** Notes what an admin did. */
  logActivity(
    activity_type: string,
    activity_description: string,
    given: Partial<ActivityLog> = {},
  ): void {
    this.activityLogs.push({
      id: randomUUID(),
      performed_by: {
        type: "admin",
        id: OWNER_ID,
        email: this.admins.get(OWNER_ID)?.email ?? "",
        ip: "192.0.2.10",
      },
      metadata: {},
      created_at: this.clock.seconds(),
      activity_type,
      activity_description,
      ...given,
    });
  }

  /** Adds an event, unless the contact has one of this name at this second. */
  addEvent(given: Omit<DataEvent, "id" | "metadata"> & Partial<DataEvent>): void {
    const known = this.events.some(
      ({ contactId, event_name, created_at }) =>
        contactId === given.contactId &&
        event_name === given.event_name &&
        created_at === given.created_at,
    );
    if (!known) this.events.push({ id: randomUUID(), metadata: {}, ...given });
  }

  addMessage(given: Omit<Message, "id" | "created_at"> & Partial<Message>): Message {
    const message = {
      id: this.nextNumber("message"),
      created_at: this.clock.seconds(),
      ...given,
    };
    this.messages.set(message.id, message);
    return message;
  }

  addMessageStatus(given: Partial<MessageStatus> & { rulesetId: string }): MessageStatus {
    const now = this.clock.seconds();
    const status: MessageStatus = {
      id: `event_${this.messageStatuses.size + 1}`,
      conversation_id: "215473840001",
      user_id: OWNER_ID,
      status: "sent",
      created_at: now,
      updated_at: now,
      whatsapp_message_id: `wamid_${this.messageStatuses.size + 1}`,
      template_name: "appointment_reminder",
      error: null,
      ...given,
    };
    this.messageStatuses.set(status.id, status);
    return status;
  }

  addMacro(given: Partial<Macro> & { name: string }): Macro {
    const now = this.clock.seconds();
    const macro: Macro = {
      id: this.nextNumber("macro"),
      body: `<p>${given.name}</p>`,
      body_text: given.name,
      created_at: now,
      updated_at: given.created_at ?? now,
      teamIds: [],
      ...given,
    };
    this.macros.set(macro.id, macro);
    return macro;
  }

  addTeam(name: string, given: Partial<Team> = {}): Team {
    const team: Team = { id: this.nextNumber("team"), name, admin_ids: [], ...given };
    this.teams.set(team.id, team);
    return team;
  }

  addDataAttribute(given: Partial<DataAttribute> & { name: string }): DataAttribute {
    const now = this.clock.seconds();
    const attribute: DataAttribute = {
      id: Number(this.nextNumber("dataAttribute")),
      model: "contact",
      label: given.name,
      description: "",
      data_type: "string",
      options: null,
      messenger_writable: false,
      archived: false,
      created_at: now,
      updated_at: now,
      ...given,
    };
    this.dataAttributes.set(attribute.id, attribute);
    return attribute;
  }

  addTicketType({ attributes = [], ...given }: NewTicketType = {}): TicketType {
    const now = this.clock.seconds();
    const standard = [{ name: "_default_title_" }, { name: "_default_description_" }].filter(
      ({ name }) => !attributes.some((attribute) => attribute.name === name),
    );
    const type: TicketType = {
      id: this.nextNumber("ticketType"),
      name: "Ticket",
      description: "",
      icon: "🎟️",
      category: "Customer",
      archived: false,
      created_at: now,
      updated_at: now,
      ...given,
      attributes: [],
    };
    for (const attribute of [...standard, ...attributes]) this.addTicketAttribute(type, attribute);
    this.ticketTypes.set(type.id, type);
    return type;
  }

  addTicketAttribute(type: TicketType, given: NewTicketAttribute): TicketAttribute {
    const attribute: TicketAttribute = {
      id: this.nextNumber("ticketAttribute"),
      description: "",
      data_type: "string",
      multiline: given.name === "_default_description_",
      options: [],
      required_to_create: false,
      required_to_create_for_contacts: false,
      visible_on_create: true,
      visible_to_contacts: true,
      allow_multiple_values: false,
      archived: false,
      ...given,
    };
    type.attributes.push(attribute);
    return attribute;
  }

  addTicket(given: NewTicket): Ticket {
    const now = this.clock.seconds();
    const ticket: Ticket = {
      id: this.nextNumber("ticket"),
      ticket_id: this.nextNumber("ticketNumber"),
      stateId: [...this.ticketStates.keys()][0] ?? "",
      companyId: null,
      adminAssigneeId: null,
      teamAssigneeId: null,
      ticket_attributes: {},
      created_at: now,
      updated_at: given.created_at ?? now,
      open: true,
      is_shared: false,
      conversationId: null,
      skipNotifications: false,
      snoozed_until: null,
      parts: [],
      tags: new Map(),
      linkedIds: new Set(),
      ...given,
    };
    this.tickets.set(ticket.id, ticket);
    return ticket;
  }

  addTicketPart(ticket: Ticket, given: Omit<TicketPart, "id">): TicketPart {
    const part = { id: this.nextNumber("ticketPart"), ...given };
    ticket.parts.push(part);
    return part;
  }

  /** Queues work; it is done when somebody asks for it after a while. */
  addJob(given: Pick<Job, "run"> & Partial<Job>): Job {
    const job: Job = {
      id: this.nextNumber("job"),
      resource_type: "ticket",
      readyAt: this.clock.seconds() + JOB_SECONDS,
      status: "pending",
      resourceId: null,
      ...given,
    };
    this.jobs.set(job.id, job);
    return job;
  }

  /** Links a contact and a company; both sides know. */
  attach(contact: Contact, companyId: string): void {
    contact.companyIds.add(companyId);
    this.companies.get(companyId)?.contactIds.add(contact.id);
  }

  detach(contact: Contact, companyId: string): void {
    contact.companyIds.delete(companyId);
    this.companies.get(companyId)?.contactIds.delete(contact.id);
  }

  /** Moves a contact into another one; the first id is then only a signpost. */
  mergeContacts(fromId: string, intoId: string): Contact {
    const from = this.contacts.get(fromId);
    const into = this.contacts.get(intoId);
    if (!from || !into) throw new Error(`cannot merge ${fromId} into ${intoId}`);
    const now = this.clock.seconds();
    from.mergedInto = into.id;
    for (const [tagId, appliedAt] of from.tags) into.tags.set(tagId, appliedAt);
    for (const companyId of [...from.companyIds]) {
      this.detach(from, companyId);
      this.attach(into, companyId);
    }
    into.mergeHistory.push({
      source_contact_id: from.id,
      source_contact_role: from.role,
      merged_at: now,
    });
    into.updated_at = now;
    return into;
  }

  /** A contact that lists, search and reads can see. */
  activeContact(id: string): Contact | undefined {
    const contact = this.contacts.get(id);
    return contact && isActive(contact) ? contact : undefined;
  }

  /** All contacts that are neither archived nor merged. */
  activeContacts(): Contact[] {
    return [...this.contacts.values()].filter(isActive);
  }

  /** A company that is there; deleting one takes a while. */
  liveCompany(id: string): Company | undefined {
    const company = this.companies.get(id);
    return company && this.isLive(company) ? company : undefined;
  }

  liveCompanies(): Company[] {
    return [...this.companies.values()].filter((company) => this.isLive(company));
  }

  companiesOf(contact: Contact): Company[] {
    return [...contact.companyIds].flatMap((id) => this.liveCompany(id) ?? []);
  }

  contactsOf(company: Company): Contact[] {
    return [...company.contactIds].flatMap((id) => this.activeContact(id) ?? []);
  }

  userCount(company: Company): number {
    return company.userCount ?? this.contactsOf(company).length;
  }

  inSegment(contact: Contact, segment: Segment): boolean {
    return (
      contact.segmentIds.has(segment.id) ||
      (segment.tagId !== null && contact.tags.has(segment.tagId))
    );
  }

  segmentsOf(contact: Contact): Segment[] {
    return [...this.segments.values()].filter((segment) => this.inSegment(contact, segment));
  }

  planId(name: string): string {
    const id = this.plans.get(name) ?? String(269_315 + this.plans.size);
    this.plans.set(name, id);
    return id;
  }

  /** Ids of contacts, companies and segments: 24 hexadecimal digits. */
  private nextHexId(): string {
    this.records += 1;
    const time = this.clock.seconds().toString(16).padStart(8, "0");
    return `${time}1bb69f9f21${this.records.toString(16).padStart(6, "0")}`;
  }

  private nextNumber(counter: keyof typeof FIRST_IDS): string {
    this.counters[counter] += 1;
    return String(this.counters[counter]);
  }

  private isLive({ deletedAt }: Company): boolean {
    return deletedAt === null || this.clock.seconds() < deletedAt;
  }
}

/** Neither archived nor merged. */
export const isActive = (contact: Contact) => !contact.archived && contact.mergedInto === null;
