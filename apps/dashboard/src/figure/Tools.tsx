import { answerHref, type Question, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTableToggle } from '../address.ts';
import { CheckIcon, InfoIcon, MoreIcon } from '../shell/icons.tsx';
import { later } from '../shell/later.tsx';
import type { ActionItem } from '../shell/Menus.tsx';
import { ActionMenu, Explanation, OnDemand } from '../shell/OnDemand.tsx';
import styles from './Figure.module.css';

const UseInCode = later(async () => (await import('./UseInCode.tsx')).UseInCode);

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
    <a href={file.csv} download aria-label={say`CSV: ${title}, ${file.words}`}>
      {say('CSV')}
    </a>{' '}
    <a href={file.metadata} download aria-label={say`Metadata: ${title}, ${file.words}`}>
      {say('metadata')}
    </a>
  </span>
);

/** Two buttons: the figure as chart or as table. */
const ViewToggle = ({ figure }: { readonly figure: string }) => {
  const [table, show] = useTableToggle(figure);
  return (
    <fieldset className={styles.views}>
      <legend className="unseen">{say('Show as')}</legend>
      <button type="button" data-key="chart" aria-pressed={!table} onClick={() => show(false)}>
        {say('Chart')}
      </button>
      <button type="button" data-key="table" aria-pressed={table} onClick={() => show(true)}>
        {say('Table')}
      </button>
    </fieldset>
  );
};

/** The figure's numbers: one file, or a choice of them. */
const Files = ({ title, files }: { readonly title: string; readonly files: readonly FigureFile[] }) => {
  const [only] = files;
  if (only !== undefined && files.length === 1)
    return (
      <a href={only.csv} download data-key="download" aria-label={say`CSV: ${title}`}>
        {say('CSV')}
      </a>
    );
  return (
    <OnDemand
      target={
        <button
          type="button"
          className={styles.csv}
          data-key="download"
          aria-label={say`CSV: ${title}, ${files.length} files`}
        >
          {say('CSV')}
        </button>
      }
      opened={(target) => (
        <ActionMenu target={target} items={files.map(({ words, csv }) => ({ id: csv, label: words, href: csv }))} />
      )}
    />
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
  filesForScripts = files,
}: {
  readonly figure: string;
  readonly title: string;
  readonly files: readonly FigureFile[];
  readonly filesForScripts?: readonly FigureFile[] | undefined;
}) => {
  const clipboard = useClipboard({ timeout: 2000 });
  const [coding, setCoding] = useState(false);
  const here = () => `${window.location.origin}${window.location.pathname}${window.location.search}#${figure}`;
  const items: readonly ActionItem[] = [
    { id: 'png', label: say('Picture as shown (PNG)'), act: () => void takePicture(figure, 'png') },
    { id: 'svg', label: say('Drawing as shown (SVG)'), act: () => void takePicture(figure, 'svg') },
    ...files.map(({ words, metadata }) => ({
      id: metadata,
      label: say`Metadata of the file${words === '' ? '' : ` ${words.toLowerCase()}`} (JSON)`,
      href: metadata,
    })),
    {
      id: 'link',
      label: clipboard.copied ? say('Link copied') : say('Copy link to this figure'),
      icon: clipboard.copied ? <CheckIcon /> : undefined,
      act: () => clipboard.copy(here()),
      staysOpen: true,
    },
    { id: 'code', label: say('Use in a script (curl, R, Python)'), act: () => setCoding(true) },
  ];
  return (
    <>
      <OnDemand
        target={
          <ActionIcon size="sm" aria-label={say`More: ${title}`}>
            <MoreIcon />
          </ActionIcon>
        }
        opened={(target) => <ActionMenu target={target} items={items} />}
      />
      {coding ? <UseInCode files={filesForScripts} onClose={() => setCoding(false)} /> : null}
    </>
  );
};

/** What can be done with a figure: see it as a table, take its numbers, link to it, read how it was made. */
export const Tools = ({
  figure,
  title,
  drawn,
  files,
  filesForScripts,
  about,
}: {
  readonly figure: string;
  readonly title: string;
  /** Whether there is a chart to turn to; a figure without one is its table. */
  readonly drawn: boolean;
  readonly files: readonly FigureFile[];
  /** What a script asks for in place of these. */
  readonly filesForScripts?: readonly FigureFile[] | undefined;
  readonly about: ReactNode;
}) => (
  <div className={styles.tools} data-leave="true">
    {drawn ? <ViewToggle figure={figure} /> : null}
    <Files title={title} files={files} />
    <More figure={figure} title={title} files={files} filesForScripts={filesForScripts} />
    <OnDemand
      target={
        <ActionIcon size="sm" data-key="about" aria-label={say`How to read: ${title}`}>
          <InfoIcon />
        </ActionIcon>
      }
      opened={(target) => (
        <Explanation target={target} name={say`How to read: ${title}`}>
          <div className={styles.about}>{about}</div>
        </Explanation>
      )}
    />
  </div>
);
