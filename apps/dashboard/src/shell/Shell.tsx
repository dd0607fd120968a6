import type { Me } from '@enthesis/contract';
import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { Banner } from './Banner.tsx';
import { MenuIcon } from './icons.tsx';
import { Navigation, type NavigationLink } from './Navigation.tsx';
import styles from './Shell.module.css';
import { Wordmark } from './Wordmark.tsx';

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
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <header className={styles.bar}>
        <Wordmark />
        <ActionIcon size="lg" aria-label="Open navigation" aria-expanded={opened} onClick={open}>
          <MenuIcon />
        </ActionIcon>
      </header>
      <header className={styles.side}>
        <Wordmark />
        <Navigation me={me} links={links} />
      </header>
      <Drawer
        opened={opened}
        onClose={close}
        title="Navigation"
        size="280px"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Navigation me={me} links={links} />
      </Drawer>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Banner me={me} />
        <div className={styles.page}>{children}</div>
      </main>
    </div>
  );
};
