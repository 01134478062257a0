/** Runs what it is given one after the other, in the order given; one that fails does not hold up the next. */
export function turns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Runs at most so many at a time; the others wait, in the order given. */
export function atMost(limit: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running < limit) running += 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await run();
    } finally {
      // Whoever waited takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
