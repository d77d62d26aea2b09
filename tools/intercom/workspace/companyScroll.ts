import { randomUUID } from "node:crypto";
import type { Clock } from "../clock";
import { ApiError } from "../server/errors";
import type { Settings } from "../settings";

const PAGE_SIZE = 100;
const LIFETIME_MS = 60_000;

interface OpenScroll {
  param: string;
  ids: string[];
  position: number;
  usedAtMs: number;
}

/** The one scroll an app may have open: same token on every page, gone after a minute unused. */
export class CompanyScroll {
  private current: OpenScroll | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Starts a walk over the given ids and returns its first page. */
  open(ids: string[]) {
    if (this.unexpired()) {
      throw new ApiError(400, "scroll_exists", "scroll already exists for this workspace");
    }
    this.current = { param: randomUUID(), ids, position: 0, usedAtMs: this.clock.now() };
    return this.page(this.current);
  }

  /** The page after the last one sent, whether or not that one arrived. */
  next(param: string) {
    const scroll = this.unexpired();
    if (scroll?.param !== param) {
      throw new ApiError(404, "not_found", "scroll parameter not found");
    }
    return this.page(scroll);
  }

  close(): void {
    this.current = undefined;
  }

  private unexpired(): OpenScroll | undefined {
    if (this.current && this.clock.now() - this.current.usedAtMs >= LIFETIME_MS) this.close();
    return this.current;
  }

  private page(scroll: OpenScroll) {
    const size = Math.min(PAGE_SIZE, this.settings.largestPage);
    const ids = scroll.ids.slice(scroll.position, scroll.position + size);
    scroll.position += size;
    scroll.usedAtMs = this.clock.now();
    if (ids.length === 0) this.close();
    return { ids, param: scroll.param };
  }
}
