import { formatDay } from './format-time.ts';

export function DayLine({ ts }: { ts: string }) {
  return (
    <h2 className="day-line">
      <span>{formatDay(ts, new Date())}</span>
    </h2>
  );
}
