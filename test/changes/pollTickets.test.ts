import { testPolling } from "./polling";

describe("polling tickets", () => testPolling("ticket", "tickets"));
