import { testSync } from "./sync";

describe("syncConversations", () => testSync("conversation", "syncConversations"));

describe("syncConversations with messages", () =>
  testSync("conversation", "syncConversations", { includeMessages: "true" }));
