import { PageHeading } from '../shell/PageHeading.tsx';

export const Network = () => <PageHeading title="Network" />;
