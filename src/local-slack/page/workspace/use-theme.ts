import { useEffect, useState } from 'react';
import { useStored } from './use-stored.ts';

export type Theme = 'light' | 'dark';

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

/** Light or dark: what was chosen here, else what the system prefers. */
export function useTheme() {
  const [chosen, choose] = useStored(localStorage, 'theme');
  const [system, setSystem] = useState<Theme>(darkQuery.matches ? 'dark' : 'light');
  useEffect(() => {
    const follow = ({ matches }: MediaQueryListEvent) => setSystem(matches ? 'dark' : 'light');
    darkQuery.addEventListener('change', follow);
    return () => darkQuery.removeEventListener('change', follow);
  }, []);
  const theme: Theme = chosen === 'light' || chosen === 'dark' ? chosen : system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return { theme, toggle: () => choose(theme === 'dark' ? 'light' : 'dark') };
}
