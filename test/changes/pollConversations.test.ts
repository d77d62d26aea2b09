import { judgePolling } from "./polling";

describe("polling conversations", () => judgePolling("conversation", "conversations"));
