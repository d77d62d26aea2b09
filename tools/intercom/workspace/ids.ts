import type { Clock } from "../clock";

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
  export: 20,
  audience: 4200,
  internalArticle: 200,
  contentSnippet: 60,
  content: 900,
  article: 200,
  articleVersion: 300,
  helpCenter: 90,
  collection: 180,
  helpCenterRedirect: 40,
  newsItem: 40,
  newsfeed: 80,
  customObjectInstance: 40,
  dataConnector: 12_400,
  dataConnectorExecution: 99_100,
  emailSetting: 30,
  contentImportSource: 60,
  externalPage: 7100,
  call: 2200,
  finVoiceCall: 12_400,
  officeHoursSchedule: 600,
  officeHoursException: 700,
  macro: 500,
  message: 403_918_400,
};

/** Makes the ids of new records. */
export class Ids {
  private counters = { ...FIRST_IDS };
  private hexIds = 0;

  constructor(private readonly clock: Clock) {}

  /** Ids of contacts, companies and segments: 24 hexadecimal digits, used once and never again. */
  hex(): string {
    this.hexIds += 1;
    const time = this.clock.seconds().toString(16).padStart(8, "0");
    return `${time}1bb69f9f21${this.hexIds.toString(16).padStart(6, "0")}`;
  }

  /** Ids of all other records: numbers that count up. */
  next(kind: keyof typeof FIRST_IDS): string {
    this.counters[kind] += 1;
    return String(this.counters[kind]);
  }

  /** Starts the numbers again. */
  clear(): void {
    this.counters = { ...FIRST_IDS };
  }
}
