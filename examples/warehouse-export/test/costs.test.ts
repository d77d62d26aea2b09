import { type Backend, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import { statedCosts } from "../../../test/examples/support/costs";
import { type Deployment, deploy } from "../../../test/examples/support/deployment";
import { historyOf, type Kind } from "../../../test/support/history";
import { useIntercom } from "../../../test/support/intercom";
import { simulatedPauses } from "../../../test/support/pauses";
import { notificationOf } from "../../../test/support/webhooks";
import { exportCompanies } from "../src/flows/exportCompanies";
import { exportContacts } from "../src/flows/exportContacts";
import { exportConversations } from "../src/flows/exportConversations";
import { exportEvents } from "../src/flows/exportEvents";
import { exportReport } from "../src/flows/exportReport";
import { exportTickets } from "../src/flows/exportTickets";

const local = useIntercom({ seed: false });
simulatedPauses(local);
const HOUR_MS = 3_600_000;

let backend: Backend;
let instance: Deployment;
beforeEach(async () => {
  backend = await startBackend();
  instance = deploy({
    ...connectionsTo(local.intercom, backend),
    "Report Dataset": "conversation",
    "Report Attributes": ["standard.conversation_id"],
  });
});
afterEach(() => backend.stop());

const documented = (flow: string) => statedCosts("warehouse-export", flow);

const sent = () => [local.intercom.traffic.length, backend.arrived.length];

const thousand = (kind: Kind) => {
  const { create } = historyOf(local.intercom.workspace);
  for (let count = 0; count < 1000; count += 1) create(kind);
  local.intercom.clock.advance(HOUR_MS);
  local.intercom.traffic.length = 0;
};

it.each([
  ["contact", "Export Contacts", exportContacts],
  ["company", "Export Companies", exportCompanies],
  ["conversation", "Export Conversations", exportConversations],
  ["ticket", "Export Tickets", exportTickets],
] as const)(
  "1,000 of a %s cost what is documented of %s",
  async (kind, name, flow) => {
    Object.assign(local.intercom.settings, {
      rememberedExchanges: 5000,
      hideEmptyCompanies: false,
    });
    thousand(kind);
    await instance.sync(flow, { initial: true });
    expect(sent()).toEqual(documented(name));
  },
  60_000,
);

it("1,000 rows of a report cost what is documented", async () => {
  thousand("conversation");
  await instance.tick(exportReport, new Date(local.intercom.clock.now()).toISOString());
  expect(sent()).toEqual(documented("Export Report"));
});

it("1,000 events cost what is documented", async () => {
  for (let count = 0; count < 10; count += 1) {
    await instance.notify(exportEvents, notificationOf());
  }
  expect(sent().map((requests) => requests * 100)).toEqual(documented("notification_event"));
});
