import { releaseMakingSchema } from '@enthesis/contract';
import { expect, it } from 'vitest';
import { openDoor } from './door.ts';
import { addClinics, join, send } from './people.ts';

it('a registry of two clinics says that it can make no release of all, and one of three does not', async () => {
  const door = await openDoor({ demo: false });
  try {
    const admin = await join(door, 'ada@example.org', 'admin');
    const making = async () =>
      releaseMakingSchema.parse(await (await send(door, 'GET', '/network/releases/making', admin)).json());
    await addClinics(door, ['alder', 'birch']);
    const { state, words } = await making();
    expect(state).toBe('blocked');
    expect(words).toMatch(/at least 3 of them.*There are 2 here/);
    await addClinics(door, ['cedar']);
    expect((await making()).state).toBe('none');
  } finally {
    await door.close();
  }
});
