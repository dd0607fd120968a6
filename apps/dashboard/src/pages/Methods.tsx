import { PageHeading } from '../shell/PageHeading.tsx';

export const Methods = () => <PageHeading title="Methods" />;
