/** Where the workspace's times come from: milliseconds since 1970, never the same twice in `nextTs`. */
export interface Clock {
  readonly now: () => number;
  /** A Slack timestamp later than every one before: seconds with six decimals. */
  readonly nextTs: () => string;
}

export function createClock(now: () => number = Date.now): Clock {
  let last = 0;
  return {
    now,
    nextTs: () => {
      // In microseconds; two posts in one millisecond differ in the last digits.
      last = Math.max(last + 1, now() * 1000);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
  };
}
