interface Stoppable {
  stop(): Promise<void>;
}

/** Waits for something to start, which is stopped after each test of the file. */
export const useOpened = () => {
  const open: Stoppable[] = [];
  afterEach(async () => {
    for (const each of open.splice(0)) await each.stop();
  });
  return async <T extends Stoppable>(starting: Promise<T>): Promise<T> => {
    const started = await starting;
    open.push(started);
    return started;
  };
};
