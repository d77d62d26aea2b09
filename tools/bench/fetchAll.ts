import { IntercomClient } from "intercom-client";
import { accessTokenConnection, runAction } from "../platform/runner";
import { type Server, startServer } from "./processes";
import { ratio, type Section, shown, spread, verdict } from "./report";
import { compare, timed } from "./rounds";

/** Page-numbered lists of companies end at 10,000, and no page may reach beyond that. */
const RECORDS = { contacts: 10_000, companies: 9_900 };
const LATENCY = 50;
const ROUNDS = 3;
const LARGEST_PAGE = { contacts: 150, companies: 60 };

const expectAll = (found: number, all: number) => {
  if (found !== all) throw new Error(`${found} records were fetched, not ${all}.`);
};

const byComponent = (server: Server, action: string, all: number) => () =>
  timed(async () => {
    const inputs = { connection: accessTokenConnection(server), fetchAll: "true" };
    const { data } = await runAction<{ data: unknown[] }>(action, inputs);
    expectAll(data.data.length, all);
  });

const sdkOf = ({ url, token }: Server) =>
  new IntercomClient({ token, environment: url, version: "2.16" as never });

const contactsBySdk = (server: Server) => () =>
  timed(async () => {
    let found = 0;
    const all = await sdkOf(server).contacts.list({ per_page: LARGEST_PAGE.contacts });
    for await (const _contact of all) found += 1;
    expectAll(found, RECORDS.contacts);
  });

const companiesBySdk = (server: Server) => () =>
  timed(async () => {
    let found = 0;
    const sdk = sdkOf(server);
    const all = await sdk.companies.list({ page: 1, per_page: LARGEST_PAGE.companies });
    for await (const _company of all) found += 1;
    expectAll(found, RECORDS.companies);
  });

/** Fetch All of contacts, by cursor, and of companies, by page number, against the official SDK. */
export const fetchAll = async (): Promise<Section> => {
  const options = { latencyMs: LATENCY, quota: 1_000_000 };
  const contacts = await startServer({ ...options, virtualContacts: RECORDS.contacts });
  const companies = await startServer({ ...options, companies: RECORDS.companies });
  try {
    const cursors = await compare(
      {
        component: byComponent(contacts, "listContacts", RECORDS.contacts),
        sdk: contactsBySdk(contacts),
      },
      ROUNDS,
    );
    const pages = await compare(
      {
        component: byComponent(companies, "listCompanies", RECORDS.companies),
        sdk: companiesBySdk(companies),
      },
      ROUNDS,
    );
    const ratios = {
      cursors: cursors.component.median / cursors.sdk.median,
      pages: pages.component.median / pages.sdk.median,
    };
    return {
      title: "Reading complete lists",
      text: `Fetch All reads pages that go by number in parallel, which the official SDK does one after the other. Where each page names the next one, nobody can read ahead, and both take the time of the pages.\n\n${shown(RECORDS.contacts)} contacts and ${shown(RECORDS.companies)} companies, the most that page numbers reach, at ${LATENCY} ms latency, both at the largest page size: ${LARGEST_PAGE.contacts} contacts by cursor, ${LARGEST_PAGE.companies} companies by page number. Median of ${ROUNDS} rounds, in turns.`,
      table: [
        ["Records", "Component", "intercom-client", "Ratio", "Goal"],
        [
          "Contacts (cursor)",
          spread(cursors.component, "ms"),
          spread(cursors.sdk, "ms"),
          ratio(ratios.cursors),
          "1.05",
        ],
        [
          "Companies (pages)",
          spread(pages.component, "ms"),
          spread(pages.sdk, "ms"),
          ratio(ratios.pages),
          "0.30",
        ],
      ],
      outcome: `Cursors: ${verdict(ratios.cursors, 1.05)}. Pages: ${verdict(ratios.pages, 0.3)}.`,
    };
  } finally {
    await Promise.all([contacts.stop(), companies.stop()]);
  }
};
