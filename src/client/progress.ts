import type { AxiosInstance } from "axios";

/** Logs the progress of longer work. */
export interface Progress {
  /**
   * @param total how many there are in all, where it is known
   * @param others how many of them are not done, by their outcome
   */
  report(done: number, total?: number | null, others?: Record<string, number>): void;
  end(): void;
}

/** Starts to log work of this name. */
export type StartProgress = (label: string) => Progress;

/** Runs longer work and logs its progress under this name. */
export const withProgress = async <Result>(
  client: AxiosInstance,
  label: string,
  work: (progress?: Progress) => Promise<Result>,
): Promise<Result> => {
  const progress = client.defaults.progress?.(label);
  try {
    return await work(progress);
  } finally {
    progress?.end();
  }
};

const LOG_INTERVAL_MS = 5_000;

const grouped = (count: number) => count.toLocaleString("en-US");

/**
 * @param log writes a line
 * @param waiting milliseconds for which calls wait for Intercom's rate limit now
 */
export const progressLogger =
  (log: (line: string) => void, waiting: () => number): StartProgress =>
  (label) => {
    const startedAt = Date.now();
    let reports = 0;
    let done = 0;
    let total: number | null | undefined;
    let others: [outcome: string, count: number][] = [];

    const write = () => {
      const seconds = Math.max(Date.now() - startedAt, 1) / 1000;
      const wait = Math.ceil(waiting() / 1000);
      log(
        [
          `${label}: ${grouped(done)}${total ? ` of ${grouped(total)}` : ""} done`,
          ...(others.some(([, count]) => count > 0)
            ? others.map(([outcome, count]) => `${grouped(count)} ${outcome}`)
            : []),
          `${(done / seconds).toFixed(1)} per second`,
          ...(wait > 0 ? [`waiting ${wait} s for Intercom's rate limit`] : []),
        ].join(", "),
      );
    };
    const timer = setInterval(write, LOG_INTERVAL_MS);
    return {
      report: (count, of, besides = {}) => {
        reports += 1;
        done = count;
        total = of;
        others = Object.entries(besides);
      },
      end: () => {
        clearInterval(timer);
        // What took one request is not worth a line.
        if (reports > 1) write();
      },
    };
  };
