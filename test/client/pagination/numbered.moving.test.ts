import fc from "fast-check";
import { collect } from "../../../src/client/pagination/collect";
import { numberedPages } from "../../../src/client/pagination/numbered";

import type { Identified, List } from "../../../src/client/types";

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
  /** What happens before each read but the first, in turn. */
  movements: Movement[];
  /** Number of walks after which nothing moves any more. */
  restlessWalks: number;
  /** Pages that are read side by side. */
  atOnce: number;
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
    return numberedPages(async (page) => this.read(page), 1, this.story.atOnce);
  };

  private read(page: number): List<Identified> {
    if (this.reads > 0 && this.walks <= this.story.restlessWalks) this.move();
    this.reads += 1;
    const { perPage } = this.story;
    const end = page * perPage;
    return {
      data: this.ids.slice(end - perPage, end).map((id) => ({ id })),
      total_count: this.ids.length,
      pages: {
        next: end < this.ids.length ? { page: page + 1 } : null,
        total_pages: Math.ceil(this.ids.length / perPage),
      },
    };
  }

  private move(): void {
    const movement = this.story.movements[this.reads - 1];
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

const position = fc.nat({ max: 20 });

const movement = (changes: { add?: number; remove?: number }) =>
  fc.record<Movement>({
    jump: fc.array(position, { maxLength: 4 }),
    add: fc.nat({ max: changes.add ?? 0 }),
    remove: fc.array(position, { maxLength: changes.remove ?? 0 }),
  });
const movements = (each: fc.Arbitrary<Movement>) => fc.array(each, { maxLength: 30, size: "max" });

const story = fc.record<Story>({
  length: fc.nat({ max: 20 }),
  perPage: fc.integer({ min: 1, max: 6 }),
  // Not both in one story: as many removed as added cannot be told from nothing at all.
  movements: fc.oneof(movements(movement({ add: 2 })), movements(movement({ remove: 2 }))),
  restlessWalks: fc.nat({ max: 4 }),
  atOnce: fc.constantFrom(1, 2, 8),
});

const toTheFront = { jump: [1], add: 0, remove: [] };

/** One record is missed by two walks in a row, so that the second finds nothing new. */
const MISSED_TWICE: Story = {
  length: 2,
  perPage: 1,
  movements: [toTheFront, toTheFront, toTheFront],
  restlessWalks: 2,
  atOnce: 1,
};

describe("records that move between pages while these are read", () => {
  it("are all found once they rest, and none of them twice", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (story) => {
        const list = new MovingList(story);
        const found = (await collect(list.walk, { rereads: true })).map(({ id }) => id);
        expect(found).toEqual([...new Set(found)]);
        expect([...list.existedThroughout].filter((id) => !found.includes(id))).toEqual([]);
      }),
      { numRuns: NUM_RUNS, examples: [[MISSED_TWICE]] },
    );
  });
});
