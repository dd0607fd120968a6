import { Link } from 'wouter';
import { PageHeading } from '../shell/PageHeading.tsx';

export const NotFound = () => (
  <>
    <PageHeading title="Nothing is here" />
    <p>
      This address leads to no page of this registry. <Link href="/">Go to the start page</Link>.
    </p>
  </>
);
