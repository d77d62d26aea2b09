import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { numberedPagesOf } from "../client/pagination/numbered";
import { connection } from "../inputs/common";
import {
  labelOf,
  readChoices,
  searchInput,
  whileSomebodyWaits,
} from "../resources/common/picklist";
import { readRedirects } from "../resources/helpCenter/access";
import { helpCenterId } from "../resources/helpCenter/inputs";
import { type Redirect, redirectList } from "../resources/helpCenter/redirects";

export const selectHelpCenterRedirect = dataSource({
  display: {
    label: "Select Help Center Redirect",
    description: "List the redirects of a help center by their old addresses.",
  },
  dataSourceType: "picklist",
  inputs: { connection, helpCenterId, search: searchInput },
  perform: async (context, { connection, helpCenterId, search }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readRedirects));
    const pages = numberedPagesOf<Redirect>(client, redirectList(helpCenterId));
    const toElement = ({ id, from_url, target_type, target_id }: Redirect) => ({
      key: id,
      label: labelOf(from_url, [target_type, target_id].filter(Boolean).join(" ")),
    });
    return { result: await readChoices(pages, search, { toElement }) };
  },
  examplePayload: {
    result: [{ key: "26", label: "https://help.example.com/en/legacy-page (article 125)" }],
  },
});
