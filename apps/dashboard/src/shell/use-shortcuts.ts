import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { figureInView, hear, isForOthers, press } from './shortcuts.ts';

const key = 'enthesis-shortcuts';

/** Whether single keys do something in this browser: they can be turned off, for those who dictate or press by chance. */
export const areOn = (): boolean => window.localStorage.getItem(key) !== 'off';

export const turn = (on: boolean): void => window.localStorage.setItem(key, on ? 'on' : 'off');

/** A window that a key opens. */
export const windows = ['help', 'search', 'views'] as const;
export type Opened = (typeof windows)[number];

const isWindow = (kind: string): kind is Opened => windows.some((window) => window === kind);

/** Listens to single keys while the page stands. */
export const useShortcuts = (
  pages: readonly string[],
  /** The windows that this reader has. */
  offers: readonly Opened[],
  open: (what: Opened) => void,
): void => {
  const going = useRef(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isForOthers(event) || event.key === 'Shift') return;
      // The list of keys is always a press away: it says how to turn the others on again.
      if (!areOn() && event.key !== '?') return;
      const heard = hear(event.key, going.current, pages);
      going.current = heard.going;
      const { wish } = heard;
      if (wish === null) return;
      event.preventDefault();
      if (wish.kind === 'go') navigate(wish.href);
      else if (!isWindow(wish.kind)) press(figureInView(), wish.kind);
      else if (offers.includes(wish.kind)) open(wish.kind);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate, offers, open, pages]);
};
