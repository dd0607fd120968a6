import { SegmentedControl, useMantineColorScheme } from '@mantine/core';

const schemes = [
  { value: 'auto', label: 'Auto' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Light, dark, or as the system says; remembered in this browser. */
export const SchemeToggle = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label="Colours"
      size="xs"
      fullWidth
      data={[...schemes]}
      value={colorScheme}
      onChange={setColorScheme}
    />
  );
};
