import { PageHeading } from '../shell/PageHeading.tsx';

export const Conditions = () => <PageHeading title="Conditions" />;
