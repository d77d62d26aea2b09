import { OWNER_ID } from "../workspace/admins";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Users, leads and an archived contact, with names in several scripts. */
export const seedContacts = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addContact({
    ...identity(seeded.contact),
    name: "Hoban Washburn",
    phone: "+353871234567",
    avatar: "https://example.com/128Wash.jpg",
    owner_id: OWNER_ID,
    location: { country: "Ireland", region: "Leinster", city: "Dublin" },
    browser: "chrome",
    os: "Windows",
    created_at: now - 600 * DAY_SECONDS,
    updated_at: now - DAY_SECONDS,
    signed_up_at: now - 600 * DAY_SECONDS,
    last_seen_at: now - DAY_SECONDS,
    custom_attributes: { paid_subscriber: true, monthly_spend: 155, team_mates: 9 },
    tagIds: [seeded.tag.id, "17514"],
    companyIds: [seeded.company.id, "667d608d8a68186f43bafd71"],
    segmentIds: [seeded.segment.id],
  });
  workspace.addContact({
    ...identity(seeded.otherContact),
    name: "Joe Bloggs",
    created_at: now - 300 * DAY_SECONDS,
    updated_at: now - 2 * DAY_SECONDS,
    last_seen_at: now - 2 * DAY_SECONDS,
    companyIds: [seeded.company.id],
    segmentIds: [seeded.segment.id],
  });
  workspace.addContact({
    ...identity(seeded.archivedContact),
    name: "Shepherd Book",
    created_at: now - 500 * DAY_SECONDS,
    updated_at: now - 40 * DAY_SECONDS,
    archived: true,
  });
  workspace.addContact({
    ...seeded.lead,
    role: "lead",
    external_id: "b16afa36-2637-4880-adee-a46d145bc27f",
    name: "نور حداد",
    created_at: now - 20 * DAY_SECONDS,
    updated_at: now - 3 * DAY_SECONDS,
  });
  workspace.addContact({
    id: "6762f0f51bb69f9f2193bb02",
    role: "lead",
    external_id: "0c2d9c0e-5f0f-4f43-9d3a-3a1d2f3c9b11",
    name: "Visitor from Lyon",
    created_at: now - 4 * DAY_SECONDS,
  });
  const others = [
    ["71", "田中 花子", "hanako@sakura.example", "667d608d8a68186f43bafd73"],
    ["72", "Łukasz Żółty", "lukasz@example.com", "667d608d8a68186f43bafd71"],
    ["73", "Ольга Петрова", "olga@example.com", "667d608d8a68186f43bafd74"],
    ["74", "José Ñíguez", "jose@nandu.example", "667d608d8a68186f43bafd72"],
    ["75", "Zoë O'Brien", "zoe@example.com", "667d608d8a68186f43bafd71"],
    ["76", "Kaylee Frye 🔧", "kaylee@example.com", "667d608d8a68186f43bafd71"],
    ["77", "Inara Serra", "inara.serra@example.com", "667d608d8a68186f43bafd70"],
  ] as const;
  others.forEach(([external_id, name, email, companyId], position) => {
    workspace.addContact({
      id: `6762f0f51bb69f9f2193bb1${position}`,
      external_id,
      name,
      email,
      created_at: now - (100 - position * 10) * DAY_SECONDS,
      updated_at: now - (position + 4) * DAY_SECONDS,
      last_seen_at: now - (position + 4) * DAY_SECONDS,
      companyIds: [companyId],
    });
  });
};

const identity = (contact: { id: string; externalId: string; email: string }) => ({
  id: contact.id,
  external_id: contact.externalId,
  email: contact.email,
});
