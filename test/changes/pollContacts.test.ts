import { testPolling } from "./polling";

describe("polling contacts", () => testPolling("contact", "contacts"));
