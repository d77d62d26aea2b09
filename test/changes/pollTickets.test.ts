import { judgePolling } from "./polling";

describe("polling tickets", () => judgePolling("ticket", "tickets"));
