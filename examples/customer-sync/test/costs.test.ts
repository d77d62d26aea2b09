import { startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import { statedCosts } from "../../../test/examples/support/costs";
import { deploy } from "../../../test/examples/support/deployment";
import { historyOf } from "../../../test/support/history";
import { useIntercom } from "../../../test/support/intercom";
import { receiveCustomers } from "../src/flows/receiveCustomers";
import { receiveRemovals } from "../src/flows/receiveRemovals";
import { syncCompanies } from "../src/flows/syncCompanies";
import { syncContacts } from "../src/flows/syncContacts";

const local = useIntercom({ seed: false });
const HOUR_MS = 3_600_000;

/** A tenth of them is written: each costs the same. */
const WRITTEN = 100;
const customers = Array.from({ length: WRITTEN }, (_, index) => ({
  id: `c${index}`,
  email: `c${index}@example.com`,
}));

const FIELDS = {
  fields: [
    { field: { key: "id" }, mappedField: { key: "external_id" } },
    { field: { key: "email" }, mappedField: { key: "email" } },
  ],
};

it("1,000 records cost what is stated", async () => {
  const { workspace, clock, traffic } = local.intercom;
  Object.assign(local.intercom.settings, { quota: 1_000_000, hideEmptyCompanies: false });
  const backend = await startBackend();
  const instance = deploy({
    ...connectionsTo(local.intercom, backend),
    "Customer Fields": FIELDS,
    "Company Tag": "",
  });
  const costOf = async (flow: string, run: () => Promise<unknown>, records = 1_000) => {
    traffic.length = 0;
    await run();
    const requests = (traffic.length / records) * 1_000;
    expect([flow, requests]).toEqual([flow, ...statedCosts("customer-sync", flow)]);
    clock.advance(HOUR_MS);
  };
  try {
    const receive = () => instance.invoke(receiveCustomers, { customers });
    await costOf("Receive Customers, all new", receive, WRITTEN);
    await costOf("Receive Customers, all known", receive, WRITTEN);
    const history = historyOf(workspace);
    for (let count = WRITTEN; count < 1_000; count += 1) history.create("contact");
    clock.advance(HOUR_MS);
    await costOf("Sync Contacts, initial", () => instance.sync(syncContacts, { initial: true }));
    for (let count = 0; count < 1_000; count += 1) history.create("company");
    clock.advance(HOUR_MS);
    await costOf("Sync Companies, initial", () => instance.sync(syncCompanies, { initial: true }));
    const removals = customers.map(({ id }) => ({ id, request: "delete" }));
    await costOf("Receive Removals", () => instance.invoke(receiveRemovals, { removals }), WRITTEN);
  } finally {
    await backend.stop();
  }
}, 60_000);
