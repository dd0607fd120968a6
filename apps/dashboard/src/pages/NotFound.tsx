import { PageHeading } from '../shell/PageHeading.tsx';

export const NotFound = () => <PageHeading title="NotFound" />;
