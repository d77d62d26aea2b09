import { Readable } from "node:stream";
import { csvOf, zipOf } from "../present/archives";
import { messageStatistics } from "../workspace/dataExport";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Three emails, of which two were opened and one was clicked in, and an export of them. */
export const seedDataExport = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const sentAtSeconds = now - 12 * DAY_SECONDS;
  workspace.addDelivery({
    contactId: seeded.contact.id,
    sentAtSeconds,
    openedAtSeconds: sentAtSeconds + 600,
    clickedAtSeconds: sentAtSeconds + 660,
  });
  workspace.addDelivery({
    contactId: seeded.otherContact.id,
    sentAtSeconds,
    openedAtSeconds: sentAtSeconds + DAY_SECONDS,
  });
  workspace.addDelivery({
    contactId: seeded.lead.id,
    title: 'The "Compressor", explained',
    sentAtSeconds: sentAtSeconds + DAY_SECONDS,
  });
  workspace.addExportJob({
    id: seeded.dataExport.id,
    kind: "content",
    // Made when it is downloaded: workspaces are filled far more often.
    content: () => {
      const tables = messageStatistics(workspace, now - 30 * DAY_SECONDS, now);
      const files = [...tables].map(([name, table]) => [`${name}.csv`, csvOf(table)] as const);
      return Readable.from([zipOf(new Map(files))]);
    },
  });
};
