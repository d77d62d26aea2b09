import { testPolling } from "./polling";

describe("polling conversations", () => testPolling("conversation", "conversations"));

describe("polling conversations with messages", () =>
  testPolling("conversation", "conversations", { includeMessages: "true" }));
