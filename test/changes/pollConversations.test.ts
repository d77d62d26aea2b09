import { testPolling } from "./polling";

describe("polling conversations", () => testPolling("conversation", "conversations"));
