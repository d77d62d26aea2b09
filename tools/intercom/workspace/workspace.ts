import type { Clock } from "../clock";
import { FinEvents } from "../notifications/finAgent";
import { Webhooks } from "../notifications/webhooks";
import { SearchIndex } from "../search/searchIndex";
import type { Settings } from "../settings";
import {
  type ActivityLog,
  type Admin,
  type AwayStatusReason,
  addAdmin,
  addAwayStatusReason,
  logActivity,
  OWNER_ID,
} from "./admins";
import {
  addContentImportSource,
  addExternalPage,
  type ContentImportSource,
  type ExternalPage,
} from "./aiContent";
import { type Article, addArticle } from "./articles";
import { type Audience, addAudience } from "./audiences";
import type { BannerView } from "./banners";
import { addBrand, type Brand } from "./brands";
import { addCall, type Call } from "./calls";
import {
  addCompany,
  attach,
  type Company,
  companiesOf,
  contactsOf,
  detach,
  liveCompanies,
  liveCompany,
  planId,
  userCount,
} from "./companies";
import { CompanyScroll } from "./companyScroll";
import { activeContact, activeContacts, addContact, type Contact, mergeContacts } from "./contacts";
import { addKnowledgeItem, contentRows, type KnowledgeItem, tagsOfContent } from "./content";
import { addContentSnippet, type ContentSnippet } from "./contentSnippets";
import { ConversationStore } from "./conversations";
import {
  addCustomObjectInstance,
  addCustomObjectType,
  type CustomObjectInstance,
  type CustomObjectType,
  type Reference,
} from "./customObjects";
import { addDataAttribute, type DataAttribute } from "./dataAttributes";
import {
  addDataConnector,
  addDataConnectorExecution,
  type DataConnector,
  type DataConnectorExecution,
} from "./dataConnectors";
import { addDelivery, type Delivery } from "./dataExport";
import { addEmailSetting, type EmailSetting } from "./emails";
import { addEvent, type DataEvent, type EventCount } from "./events";
import { addExportJob, type ExportJob } from "./exportJobs";
import { addFinConversation, type FinConversation } from "./finAgent";
import { addFinVoiceCall, type FinVoiceCall } from "./finVoice";
import {
  addCollection,
  addHelpCenter,
  addHelpCenterRedirect,
  type Collection,
  type HelpCenter,
  type HelpCenterRedirect,
} from "./helpCenter";
import { Ids } from "./ids";
import { addInternalArticle, type InternalArticle } from "./internalArticles";
import type { IpAllowlist } from "./ipAllowlist";
import { addJob, type Job } from "./jobs";
import { addMacro, type Macro } from "./macros";
import { addMessage, addMessageStatus, type Message, type MessageStatus } from "./messages";
import { addNewsfeed, addNewsItem, type Newsfeed, type NewsItem } from "./news";
import { addNote, type Note } from "./notes";
import {
  addOfficeHoursException,
  addOfficeHoursSchedule,
  type OfficeHoursException,
  type OfficeHoursSchedule,
} from "./officeHours";
import { addSegment, type Segment, segmentsOf } from "./segments";
import type { SubscriptionType } from "./subscriptions";
import type { PhoneCallRedirect } from "./switch";
import { addTag, type Tag } from "./tags";
import { addTeam, type Team } from "./teams";
import { addTicket, addTicketPart, type Ticket } from "./tickets";
import {
  addStandardStates,
  addTicketAttribute,
  addTicketType,
  type TicketState,
  type TicketType,
} from "./ticketTypes";
import type { Visitor } from "./visitors";
import { addWorkflow, type Workflow } from "./workflows";

/**
 * What the workspace of an Intercom customer holds. What the API shows has its name there, in
 * snake_case; the rest is in camelCase. The `add...` methods put records there without any of
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
  readonly deletedContacts: { contact: Contact; deletedAtSeconds: number }[] = [];
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
  readonly audiences = new Map<string, Audience>();
  readonly internalArticles = new Map<string, InternalArticle>();
  readonly contentSnippets = new Map<string, ContentSnippet>();
  /** By type and id, as in "article 125". */
  readonly knowledgeItems = new Map<string, KnowledgeItem>();
  readonly articles = new Map<string, Article>();
  /** Admins who must not write articles. */
  readonly authorsWithoutRight = new Set<string>();
  readonly helpCenters = new Map<string, HelpCenter>();
  readonly collections = new Map<string, Collection>();
  readonly helpCenterRedirects = new Map<string, HelpCenterRedirect>();
  readonly newsItems = new Map<string, NewsItem>();
  readonly newsfeeds = new Map<string, Newsfeed>();
  /** By identifier. */
  readonly customObjectTypes = new Map<string, CustomObjectType>();
  readonly customObjectInstances = new Map<string, CustomObjectInstance>();
  /** Attributes of contacts that refer to custom objects, by name. */
  readonly contactReferences = new Map<string, Reference>();
  readonly dataConnectors = new Map<string, DataConnector>();
  readonly dataConnectorExecutions = new Map<string, DataConnectorExecution>();
  readonly brands = new Map<string, Brand>();
  readonly emailSettings = new Map<string, EmailSetting>();
  /** By the ID of the other system. */
  readonly finConversations = new Map<string, FinConversation>();
  readonly ipAllowlist: IpAllowlist = { enabled: false, ip_allowlist: [] };
  readonly phoneCallRedirects: PhoneCallRedirect[] = [];
  readonly workflows = new Map<string, Workflow>();
  readonly contentImportSources = new Map<string, ContentImportSource>();
  readonly externalPages = new Map<string, ExternalPage>();
  readonly calls = new Map<string, Call>();
  readonly finVoiceCalls = new Map<number, FinVoiceCall>();
  readonly officeHoursSchedules = new Map<string, OfficeHoursSchedule>();
  readonly officeHoursExceptions = new Map<string, OfficeHoursException>();
  /** What became of outbound messages. */
  readonly deliveries: Delivery[] = [];
  readonly exportJobs = new Map<string, ExportJob>();
  readonly ids: Ids;
  readonly index: SearchIndex;
  readonly scroll: CompanyScroll;
  readonly conversations: ConversationStore;
  readonly webhooks: Webhooks;
  readonly finEvents: FinEvents;
  readonly app: { id_code: string; name: string; region: string; created_at: number };

  // Each method is a function in the file of its resource that takes the workspace first.
  readonly addContact = addContact.bind(null, this);
  readonly addCompany = addCompany.bind(null, this);
  readonly addTag = addTag.bind(null, this);
  readonly addSegment = addSegment.bind(null, this);
  readonly addNote = addNote.bind(null, this);
  readonly addAdmin = addAdmin.bind(null, this);
  readonly addAwayStatusReason = addAwayStatusReason.bind(null, this);
  readonly logActivity = logActivity.bind(null, this);
  readonly addEvent = addEvent.bind(null, this);
  readonly addMessage = addMessage.bind(null, this);
  readonly addMessageStatus = addMessageStatus.bind(null, this);
  readonly addMacro = addMacro.bind(null, this);
  readonly addTeam = addTeam.bind(null, this);
  readonly addDataAttribute = addDataAttribute.bind(null, this);
  readonly addTicketType = addTicketType.bind(null, this);
  readonly addTicketAttribute = addTicketAttribute.bind(null, this);
  readonly addTicket = addTicket.bind(null, this);
  readonly addTicketPart = addTicketPart.bind(null, this);
  readonly addAudience = addAudience.bind(null, this);
  readonly addInternalArticle = addInternalArticle.bind(null, this);
  readonly addContentSnippet = addContentSnippet.bind(null, this);
  readonly addKnowledgeItem = addKnowledgeItem.bind(null, this);
  readonly tagsOfContent = tagsOfContent.bind(null, this);
  readonly contentRows = contentRows.bind(null, this);
  readonly addArticle = addArticle.bind(null, this);
  readonly addHelpCenter = addHelpCenter.bind(null, this);
  readonly addCollection = addCollection.bind(null, this);
  readonly addHelpCenterRedirect = addHelpCenterRedirect.bind(null, this);
  readonly addNewsItem = addNewsItem.bind(null, this);
  readonly addNewsfeed = addNewsfeed.bind(null, this);
  readonly addCustomObjectType = addCustomObjectType.bind(null, this);
  readonly addCustomObjectInstance = addCustomObjectInstance.bind(null, this);
  readonly addDataConnector = addDataConnector.bind(null, this);
  readonly addDataConnectorExecution = addDataConnectorExecution.bind(null, this);
  readonly addBrand = addBrand.bind(null, this);
  readonly addEmailSetting = addEmailSetting.bind(null, this);
  readonly addFinConversation = addFinConversation.bind(null, this);
  readonly addWorkflow = addWorkflow.bind(null, this);
  readonly addContentImportSource = addContentImportSource.bind(null, this);
  readonly addExternalPage = addExternalPage.bind(null, this);
  readonly addCall = addCall.bind(null, this);
  readonly addFinVoiceCall = addFinVoiceCall.bind(null, this);
  readonly addOfficeHoursSchedule = addOfficeHoursSchedule.bind(null, this);
  readonly addOfficeHoursException = addOfficeHoursException.bind(null, this);
  readonly addJob = addJob.bind(null, this);
  readonly addDelivery = addDelivery.bind(null, this);
  readonly addExportJob = addExportJob.bind(null, this);
  readonly attach = attach.bind(null, this);
  readonly detach = detach.bind(null, this);
  readonly mergeContacts = mergeContacts.bind(null, this);
  readonly activeContact = activeContact.bind(null, this);
  readonly activeContacts = activeContacts.bind(null, this);
  readonly liveCompany = liveCompany.bind(null, this);
  readonly liveCompanies = liveCompanies.bind(null, this);
  readonly companiesOf = companiesOf.bind(null, this);
  readonly contactsOf = contactsOf.bind(null, this);
  readonly userCount = userCount.bind(null, this);
  readonly segmentsOf = segmentsOf.bind(null, this);
  readonly planId = planId.bind(null, this);

  constructor(
    readonly clock: Clock,
    readonly settings: Settings,
    { region, appId }: { region: string; appId: string },
  ) {
    this.app = { id_code: appId, name: "Blue Sun Support", region, created_at: 1_580_000_000 };
    this.ids = new Ids(clock);
    this.webhooks = new Webhooks(clock, settings, this.app);
    this.finEvents = new FinEvents(clock, settings);
    this.index = new SearchIndex(clock, settings);
    this.scroll = new CompanyScroll(clock, settings);
    this.conversations = new ConversationStore(clock);
    this.clear();
  }

  /** Empties the workspace down to its owner, its brand and the standard ticket states. */
  clear(): void {
    for (const store of Object.values(this)) {
      if (store instanceof Map || store instanceof Set) store.clear();
      else if (Array.isArray(store)) store.length = 0;
    }
    for (const part of [this.ids, this.index, this.conversations, this.webhooks, this.finEvents]) {
      part.clear();
    }
    this.scroll.close();
    this.addAdmin({ id: OWNER_ID, name: "Ana Okafor", email: "ana@bluesun.example" });
    const { id_code, name } = this.app;
    this.addBrand({ id: id_code, name, is_default: true });
    Object.assign(this.ipAllowlist, { enabled: false, ip_allowlist: [] });
    addStandardStates(this);
  }
}
