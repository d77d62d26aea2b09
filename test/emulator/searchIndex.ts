import type { Clock } from "./clock";
import type { Contact } from "./model";
import type { Settings } from "./settings";

interface Pending {
  visibleAt: number;
  /** The contact before the change; undefined when it was just created. */
  before: Contact | undefined;
}

/** Search lags behind: for a while it shows a contact as it was before a change. */
export class SearchIndex {
  private readonly pending = new Map<string, Pending[]>();

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Must be called before a contact is changed, or after it was created. */
  beforeChange(id: string, before: Contact | undefined): void {
    const delay = this.settings.indexDelaySeconds;
    if (delay <= 0) return;
    const changes = this.pending.get(id) ?? [];
    changes.push({
      visibleAt: this.clock.now() + delay * 1000,
      before: before && structuredClone(before),
    });
    this.pending.set(id, changes);
  }

  /** The contact as search sees it now; undefined while it is not indexed at all. */
  view(contact: Contact): Contact | undefined {
    const now = this.clock.now();
    const oldest = this.pending.get(contact.id)?.find(({ visibleAt }) => visibleAt > now);
    return oldest ? oldest.before : contact;
  }

  clear(): void {
    this.pending.clear();
  }
}
