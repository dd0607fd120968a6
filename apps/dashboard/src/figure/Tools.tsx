import { answerHref, type Question, type Selection } from '@enthesis/contract';
import { ActionIcon, Menu, Popover } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTableToggle } from '../address.ts';
import { CheckIcon, InfoIcon, MoreIcon } from '../shell/icons.tsx';
import styles from './Figure.module.css';
import { Scroll } from './Scroll.tsx';

const UseInCode = lazy(() => import('./UseInCode.tsx'));

/** A file behind a figure, and what describes it. */
export interface FigureFile {
  /** What tells it from the figure's other files; blank where it is the only one. */
  readonly words: string;
  readonly csv: string;
  readonly metadata: string;
}

/** The files behind a figure: one a part, at the same address as its answer. */
export const filesOf = (
  question: Pick<Question, 'path' | 'parameters' | 'only' | 'defaults'>,
  parts: ReadonlyArray<{ readonly words: string; readonly selection: Selection }>,
): readonly FigureFile[] =>
  parts.map(({ words, selection }) => ({
    words,
    csv: answerHref(question, selection, 'csv'),
    metadata: answerHref(question, selection, 'metadata'),
  }));

/** The links to one file and to what describes it, beside what the file holds. */
export const FileLinks = ({ file, title }: { readonly file: FigureFile; readonly title: string }) => (
  <span className={styles.files}>
    <a href={file.csv} download aria-label={`CSV: ${title}, ${file.words}`}>
      CSV
    </a>{' '}
    <a href={file.metadata} download aria-label={`Metadata: ${title}, ${file.words}`}>
      metadata
    </a>
  </span>
);

/** Two buttons: the figure as chart or as table. */
const ViewToggle = ({ figure }: { readonly figure: string }) => {
  const [table, show] = useTableToggle(figure);
  return (
    <fieldset className={styles.views}>
      <legend className="unseen">Show as</legend>
      <button type="button" data-key="chart" aria-pressed={!table} onClick={() => show(false)}>
        Chart
      </button>
      <button type="button" data-key="table" aria-pressed={table} onClick={() => show(true)}>
        Table
      </button>
    </fieldset>
  );
};

/** The figure's numbers: one file, or a choice of them. */
const Files = ({ title, files }: { readonly title: string; readonly files: readonly FigureFile[] }) => {
  const [only] = files;
  if (only !== undefined && files.length === 1)
    return (
      <a href={only.csv} download data-key="download" aria-label={`CSV: ${title}`}>
        CSV
      </a>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={styles.csv}
          data-key="download"
          aria-label={`CSV: ${title}, ${files.length} files`}
        >
          CSV
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ words, csv }) => (
          <Menu.Item key={csv} component="a" href={csv} download>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Draws the figure to a file once its code has come. */
const takePicture = async (figure: string, kind: 'png' | 'svg'): Promise<void> => {
  const { savePicture } = await import('./picture.ts');
  await savePicture(figure, kind);
};

const More = ({
  figure,
  title,
  files,
}: {
  readonly figure: string;
  readonly title: string;
  readonly files: readonly FigureFile[];
}) => {
  const clipboard = useClipboard({ timeout: 2000 });
  const [coding, setCoding] = useState(false);
  const here = () => `${window.location.origin}${window.location.pathname}${window.location.search}#${figure}`;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={`More: ${title}`}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void takePicture(figure, 'png')}>Picture as shown (PNG)</Menu.Item>
          <Menu.Item onClick={() => void takePicture(figure, 'svg')}>Drawing as shown (SVG)</Menu.Item>
          {files.map(({ words, metadata }) => (
            <Menu.Item key={metadata} component="a" href={metadata} download>
              Metadata of the file{words === '' ? '' : ` ${words.toLowerCase()}`} (JSON)
            </Menu.Item>
          ))}
          <Menu.Item
            closeMenuOnClick={false}
            leftSection={clipboard.copied ? <CheckIcon /> : undefined}
            onClick={() => clipboard.copy(here())}
          >
            {clipboard.copied ? 'Link copied' : 'Copy link to this figure'}
          </Menu.Item>
          <Menu.Item onClick={() => setCoding(true)}>Use in a script (curl, R, Python)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {coding ? (
        <Suspense fallback={null}>
          <UseInCode files={files} onClose={() => setCoding(false)} />
        </Suspense>
      ) : null}
    </>
  );
};

/** What can be done with a figure: see it as a table, take its numbers, link to it, read how it was made. */
export const Tools = ({
  figure,
  title,
  drawn,
  files,
  about,
}: {
  readonly figure: string;
  readonly title: string;
  /** Whether there is a chart to turn to; a figure without one is its table. */
  readonly drawn: boolean;
  readonly files: readonly FigureFile[];
  readonly about: ReactNode;
}) => (
  <div className={styles.tools} data-leave="true">
    {drawn ? <ViewToggle figure={figure} /> : null}
    <Files title={title} files={files} />
    <More figure={figure} title={title} files={files} />
    <Popover position="bottom-end" width={340}>
      <Popover.Target>
        <ActionIcon size="sm" data-key="about" aria-label={`How to read: ${title}`}>
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
