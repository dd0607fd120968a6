import { broken, type Check, warning, well } from '@enthesis/db';

const oldest = [20, 19] as const;
/** Lines of Node that get no more security fixes. */
const unsupportedBelow = 22;

/** Whether the Node that runs this is one that Enthesis runs on, and still cared for. */
export const examineNode = (version: string): Check => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const what = 'Node';
  const mend = 'install Node 24, the version of the image';
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) return broken(what, version, mend);
  return major < unsupportedBelow
    ? warning(what, `${version}, which gets no more security fixes`, mend)
    : well(what, version);
};
