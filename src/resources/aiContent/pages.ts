import type { Client, Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/external_page
export interface ExternalPage extends Identified {
  type: string;
  title: string;
  /** Empty once the page is deleted. */
  html: string;
  url?: string | null;
  locale: string;
  source_id: number;
  external_id: string;
  ai_agent_availability?: boolean;
  ai_copilot_availability?: boolean;
  ai_sales_agent_availability?: boolean;
  /** In Unix seconds. */
  created_at: number;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/listexternalpages
export const EXTERNAL_PAGES = { url: "/ai/external_pages", largestPage: 150 };

/** Page number times page size can be no more. */
export const LIST_CEILING = 10_000;

/** The largest size by which the ceiling can be divided: the last page would lie beyond it otherwise. */
export const WHOLE_LIST_PAGE = 125;

interface PageFields {
  sourceId: string;
  externalId: string;
  title: string;
  html: string;
  url?: string;
  locale: string;
  /** Undefined keeps what a page has; a new one is then switched off. */
  finAvailability?: boolean;
  copilotAvailability?: boolean;
  audienceIds?: number[];
}

/** @returns the fields of a page as Intercom names them */
export const pageBody = (page: PageFields) => ({
  source_id: Number(page.sourceId),
  external_id: page.externalId,
  title: page.title,
  html: page.html,
  url: page.url,
  locale: page.locale,
  ai_agent_availability: page.finAvailability,
  ai_copilot_availability: page.copilotAvailability,
  audience_ids: page.audienceIds,
});

/**
 * Creates a page, or changes the one that has the same source and external ID.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/createexternalpage
 * @returns the page as Intercom has it now
 */
export const upsertPage = async (client: Client, body: object): Promise<ExternalPage> => {
  const settings = { idempotent: true };
  return (await client.post<ExternalPage>(EXTERNAL_PAGES.url, body, settings)).data;
};
