import { sayPieces } from '@enthesis/languages';
import { createElement, Fragment, type ReactNode } from 'react';

/** Words with links, numbers in bold and the like among them, in the order of the reader's language. */
export const pieces = (english: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode =>
  createElement(Fragment, null, ...(sayPieces(english, ...values) as readonly ReactNode[]));
