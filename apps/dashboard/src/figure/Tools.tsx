import { answerHref, type Question, type Selection } from '@enthesis/contract';
import { ActionIcon, Menu, Popover } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTableToggle } from '../address.ts';
import { CheckIcon, InfoIcon, MoreIcon } from '../shell/icons.tsx';
import styles from './Figure.module.css';
import { Scroll } from './Scroll.tsx';

/** Two buttons: the figure as chart or as table. */
const ViewToggle = ({ figure }: { readonly figure: string }) => {
  const [table, show] = useTableToggle(figure);
  return (
    <fieldset className={styles.views}>
      <legend className="unseen">Show as</legend>
      <button type="button" aria-pressed={!table} onClick={() => show(false)}>
        Chart
      </button>
      <button type="button" aria-pressed={table} onClick={() => show(true)}>
        Table
      </button>
    </fieldset>
  );
};

/** What can be done with a figure: see it as a table, take its numbers, link to it, read how it was made. */
export const Tools = ({
  figure,
  title,
  drawn,
  question,
  selection,
  about,
}: {
  readonly figure: string;
  readonly title: string;
  /** Whether there is a chart to turn to; a figure without one is its table. */
  readonly drawn: boolean;
  readonly question: Pick<Question, 'path' | 'parameters' | 'only' | 'defaults'>;
  readonly selection: Selection;
  readonly about: ReactNode;
}) => {
  const clipboard = useClipboard({ timeout: 2000 });
  const here = () => `${window.location.origin}${window.location.pathname}${window.location.search}#${figure}`;
  return (
    <div className={styles.tools}>
      {drawn ? <ViewToggle figure={figure} /> : null}
      <a href={answerHref(question, selection, 'csv')} download aria-label={`CSV: ${title}`}>
        CSV
      </a>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={`More: ${title}`}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={answerHref(question, selection, 'metadata')} download>
            Metadata of the file (JSON)
          </Menu.Item>
          <Menu.Item
            closeMenuOnClick={false}
            leftSection={clipboard.copied ? <CheckIcon /> : undefined}
            onClick={() => clipboard.copy(here())}
          >
            {clipboard.copied ? 'Link copied' : 'Copy link to this figure'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Popover position="bottom-end" width={340}>
        <Popover.Target>
          <ActionIcon size="sm" aria-label={`How to read: ${title}`}>
            <InfoIcon />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <Scroll name={`How to read: ${title}`} within="window">
            <div className={styles.about}>{about}</div>
          </Scroll>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
};
