import { judgeSync } from "./sync";

describe("syncConversations", () => judgeSync("conversation", "syncConversations"));
