import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { pieces } from '../pieces.ts';
import { PageHeading } from '../shell/PageHeading.tsx';

export const NotFound = () => (
  <>
    <PageHeading title={say('Nothing is here')} />
    <p>{pieces`This address leads to no page of this registry. ${<Link href="/">{say('Go to the start page')}</Link>}.`}</p>
  </>
);
