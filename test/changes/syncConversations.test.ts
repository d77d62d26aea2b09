import { testSync } from "./sync";

describe("syncConversations", () => testSync("conversation", "syncConversations"));
