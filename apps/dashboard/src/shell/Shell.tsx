import type { Me } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { Banner } from './Banner.tsx';
import { Dialog } from './Dialog.tsx';
import { MenuIcon } from './icons.tsx';
import { KeyWindows } from './KeyWindows.tsx';
import { Navigation, type NavigationLink } from './Navigation.tsx';
import styles from './Shell.module.css';
import { type Opened, useShortcuts, windows } from './use-shortcuts.ts';
import { Wordmark } from './Wordmark.tsx';

/** Who sees no condition has none to find; who reads no figures has no view of them to keep. */
const offered = (what: Opened, { role }: Me, pages: readonly string[]): boolean => {
  if (what === 'search') return pages.includes('/conditions');
  return what === 'help' || role === 'director' || role === 'researcher';
};

/** The frame of every page behind the sign-in: navigation at the side (behind a button on narrow screens), banner, page. */
export const Shell = ({
  me,
  links,
  children,
}: {
  readonly me: Me;
  readonly links: readonly NavigationLink[];
  readonly children: ReactNode;
}) => {
  const [opened, { open, close }] = useDisclosure(false);
  const [path] = useLocation();
  useEffect(close, [path, close]);
  const [shown, show] = useState<Opened | null>(null);
  const pages = useMemo(() => links.map(({ href }) => href), [links]);
  const offers = useMemo(() => windows.filter((what) => offered(what, me, pages)), [me, pages]);
  useShortcuts(pages, offers, show);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {say('Skip to the page')}
      </a>
      <header className={styles.bar}>
        <Wordmark />
        <ActionIcon size="lg" aria-label={say('Open navigation')} aria-expanded={opened} onClick={open}>
          <MenuIcon />
        </ActionIcon>
      </header>
      <header className={styles.side}>
        <Wordmark />
        <Navigation me={me} links={links} offers={offers} onOpen={show} />
      </header>
      {opened ? (
        <Dialog title={say('Navigation')} onClose={close}>
          <Navigation me={me} links={links} offers={offers} onOpen={show} />
        </Dialog>
      ) : null}
      <KeyWindows me={me} opened={shown} links={links} onClose={() => show(null)} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Banner me={me} />
        <div className={styles.page}>{children}</div>
      </main>
    </div>
  );
};
