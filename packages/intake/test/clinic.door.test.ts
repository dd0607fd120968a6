import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findClinic } from '@enthesis/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakeError } from '../src/intake-error.ts';
import { csvFolder } from '../src/sources/csv/folder.ts';
import { folderOf } from './folders.ts';
import { type IntakeRoom, openIntakeRoom } from './intake-room.ts';
import { corrected, files } from './registry-files.ts';

let room: IntakeRoom;
beforeAll(async () => {
  room = await openIntakeRoom();
});
afterAll(() => room.close());

describe('a clinic', () => {
  it('is added once, under an allowed code and name', async () => {
    const code = await room.newClinic();
    await expect(room.addClinic({ code, name: 'Again' })).rejects.toThrow('exists already');
    await expect(room.addClinic({ code: '../x', name: 'A path' })).rejects.toThrow(IntakeError);
    await expect(room.addClinic({ code: 'nameless', name: ' ' })).rejects.toThrow(IntakeError);
    expect(await findClinic(room.registry, 'nameless')).toBeNull();
  });

  it('is unknown before that', async () => {
    await expect(room.importFiles('nobody', files)).rejects.toThrow('no clinic with the code nobody');
  });

  it('is synthetic or real for ever', async () => {
    const real = await room.newClinic();
    await room.addClinic({ code: 'made-up', name: 'Made up', synthetic: true });
    const source = await csvFolder(await folderOf(files));
    await expect(room.importFrom('made-up', source)).rejects.toThrow('is synthetic and stays so');
    await expect(room.importFrom(real, { ...source, synthetic: true })).rejects.toThrow('is real and stays so');
    expect(await room.importFrom('made-up', { ...source, synthetic: true })).toMatchObject({ outcome: 'applied' });
  });
});

describe("a clinic's key", () => {
  it('is its own, and nobody else may read it', async () => {
    const [one, other] = [room.keyFile(await room.newClinic()), room.keyFile(await room.newClinic())];
    expect((await stat(one)).mode & 0o777).toBe(0o400);
    expect((await stat(dirname(one))).mode & 0o777).toBe(0o700);
    expect(await readFile(one)).toHaveLength(32);
    expect(await readFile(one)).not.toEqual(await readFile(other));
  });

  it('lets no import and no erasure pass while it is missing, short or another one', async () => {
    const clinic = await room.newClinic();
    await room.importFiles(clinic, files);
    const path = room.keyFile(clinic);
    const key = await readFile(path);
    await chmod(path, 0o600);
    const refusedWith = async (message: string) => {
      await expect(room.importFiles(clinic, corrected)).rejects.toThrow(message);
      await expect(room.erase(clinic, 'A-1')).rejects.toThrow(message);
    };
    await writeFile(path, randomBytes(32));
    await refusedWith('not the one its patients were imported with');
    await writeFile(path, key.subarray(0, 31));
    await refusedWith('not whole: it has 31 bytes');
    await rm(path);
    await refusedWith('is missing');
    await writeFile(path, key, { mode: 0o440 });
    await refusedWith('chmod 400');
    await chmod(path, 0o400);
    expect(await room.importFiles(clinic, corrected)).toMatchObject({ outcome: 'applied', added: { episodes: 0 } });
  });

  it('is not made anew for a clinic that has lost it', async () => {
    const code = await room.newClinic();
    await rm(room.keyFile(code));
    await expect(room.addClinic({ code, name: 'Again' })).rejects.toThrow('exists already');
    await expect(stat(room.keyFile(code))).rejects.toThrow('ENOENT');
  });

  it('is kept where it was put before the clinic was added', async () => {
    const path = room.keyFile('restored');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.alloc(32, 5), { mode: 0o400 });
    await room.addClinic({ code: 'restored', name: 'Restored' });
    expect(await readFile(path)).toEqual(Buffer.alloc(32, 5));
  });
});

describe('an erased patient', () => {
  it('is gone, and is skipped and counted when a file still carries it', async () => {
    const clinic = await room.newClinic();
    await room.importFiles(clinic, files);
    expect(await room.erase(clinic, 'a-1')).toEqual({ episodes: 2 });
    const left = ['low-back unknown male 2023', 'low-back unknown nprs 0 6', 'low-back unknown session 0'];
    expect(await room.held(clinic)).toEqual(left);
    expect(await room.importFiles(clinic, files)).toMatchObject({ outcome: 'applied', number: 2, skippedErased: 6 });
    expect(await room.held(clinic)).toEqual(left);
  });

  it('has to be named by a study id', async () => {
    await expect(room.erase(await room.newClinic(), 'A 1')).rejects.toThrow('no study id');
  });
});
