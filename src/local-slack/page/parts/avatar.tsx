import { usePerson } from '../workspace/workspace-context.tsx';
import { hueOf, initialsOf } from './initials.ts';

/** A person's initials on their colour, or the app's sign. The name always stands beside it. */
export function Avatar({ id, size = 36 }: { id: string; size?: number }) {
  const { name, isBot } = usePerson(id);
  const style = { width: size, height: size, fontSize: Math.round(size * 0.4) };
  if (isBot)
    return (
      <svg className="avatar" style={style} viewBox="0 0 36 36" aria-hidden="true" focusable="false">
        <rect width="36" height="36" rx="8" fill="#1f3a5f" />
        <path
          d="M10 11h9m-9 7h6m-6 7h9m3-10 2.5 2.5 5-5.500m-7.5 13 2.5 2.5 5-5.5"
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  return (
    <span className="avatar" style={{ ...style, background: `hsl(${hueOf(id)} 45% 32%)` }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
