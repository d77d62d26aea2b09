import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from "axios";

/** What `createClient` makes. */
export type Client = AxiosInstance;

/** What a request of a client takes, and what it comes back with. */
export type RequestConfig = AxiosRequestConfig;
export type Answer = AxiosResponse;

/** A list as Intercom answers it; `pages` is absent or null where nothing is paged. */
export interface List<Item> {
  type?: string;
  data: Item[];
  total_count?: number | null;
  pages?: unknown;
  /** Of the few lists that say here, without `pages`, where they stand. */
  page?: unknown;
  total_pages?: unknown;
}

/** A record as Intercom answers it: the fields that the component reads, and all others. */
export interface Identified {
  id: string;
  [field: string]: unknown;
}

/** The answer to a deletion. */
export interface Deleted extends Identified {
  deleted: boolean;
}

/** The answer to archiving and unarchiving. */
export interface Archived extends Identified {
  archived: boolean;
}
