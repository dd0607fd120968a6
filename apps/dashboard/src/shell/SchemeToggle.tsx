import { say } from '@enthesis/languages';
import { SegmentedControl, useMantineColorScheme } from '@mantine/core';

const schemes = [
  { value: 'auto', label: say('Auto', 'colours') },
  { value: 'light', label: say('Light', 'colours') },
  { value: 'dark', label: say('Dark', 'colours') },
] as const;

/** Light, dark, or as the system says; remembered in this browser. */
export const SchemeToggle = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={say('Colours')}
      size="xs"
      fullWidth
      data={[...schemes]}
      value={colorScheme}
      onChange={setColorScheme}
    />
  );
};
