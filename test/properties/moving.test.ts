import fc from "fast-check";
import { collect, numberedPages } from "../../src/pagination";
import type { Identified, List } from "../../src/types";

const NUM_RUNS = 1_000;

/** What happens between two reads: positions of records, from the front of the list. */
interface Movement {
  jump: number[];
  remove: number[];
  add: number;
}

interface Story {
  length: number;
  perPage: number;
  /** What happens before each read but the first, over and over. */
  movements: Movement[];
  /** Number of walks after which nothing moves any more. */
  restlessWalks: number;
}

/** A list that is sorted by the latest request, and changes while it is read. */
class MovingList {
  readonly existedThroughout: Set<string>;
  private ids: string[];
  private reads = 0;
  private walks = 0;

  constructor(private readonly story: Story) {
    this.ids = Array.from({ length: story.length }, (_, index) => `record ${index}`);
    this.existedThroughout = new Set(this.ids);
  }

  /** One walk over the list. */
  walk = (): AsyncGenerator<List<Identified>> => {
    this.walks += 1;
    return numberedPages(async (page) => this.read(page));
  };

  private read(page: number): List<Identified> {
    if (this.reads > 0 && this.walks <= this.story.restlessWalks) this.move();
    this.reads += 1;
    const { perPage } = this.story;
    const end = page * perPage;
    return {
      data: this.ids.slice(end - perPage, end).map((id) => ({ id })),
      total_count: this.ids.length,
      pages: { next: end < this.ids.length ? { page: page + 1 } : null },
    };
  }

  private move(): void {
    const { movements } = this.story;
    const movement = movements[this.reads % movements.length];
    if (!movement) return;
    const { jump, remove, add } = movement;
    for (const position of jump) this.ids.unshift(...this.take(position));
    for (const position of remove) {
      for (const id of this.take(position)) this.existedThroughout.delete(id);
    }
    for (let count = 0; count < add; count += 1) this.ids.unshift(`added ${this.reads}.${count}`);
  }

  private take(position: number): string[] {
    return this.ids.length === 0 ? [] : this.ids.splice(position % this.ids.length, 1);
  }
}

const position = fc.nat({ max: 60 });

const movement = fc.record<Movement>({
  jump: fc.array(position, { maxLength: 4 }),
  remove: fc.array(position, { maxLength: 2 }),
  add: fc.nat({ max: 2 }),
});

const story = fc.record<Story>({
  length: fc.nat({ max: 60 }),
  perPage: fc.integer({ min: 1, max: 12 }),
  movements: fc.array(movement, { maxLength: 12 }),
  restlessWalks: fc.nat({ max: 4 }),
});

describe("records that move between pages while these are read", () => {
  it("are all found once they rest, and none of them twice", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (story) => {
        const list = new MovingList(story);
        const found = (await collect(list.walk, { rereads: true })).map(({ id }) => id);
        expect(found).toEqual([...new Set(found)]);
        expect([...list.existedThroughout].filter((id) => !found.includes(id))).toEqual([]);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
