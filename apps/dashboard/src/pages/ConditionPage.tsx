import { PageHeading } from '../shell/PageHeading.tsx';

export const ConditionPage = () => <PageHeading title="ConditionPage" />;
