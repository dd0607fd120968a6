import { PageHeading } from '../shell/PageHeading.tsx';

export const Imports = () => <PageHeading title="Imports" />;
