import { useIntercom } from "../../support/intercom";
import { itSearches } from "../../support/search";

const local = useIntercom();

describe("Search Conversations", () => {
  itSearches(local, "searchConversations", "conversations");
});
