/** A backup: all that is the user's own, as one JSON file. Read as strictly as any file. */
import { z } from 'zod';
import type { Fault } from '../model/fault';
import { check, checkRegisterData } from '../model/readChecked';
import { type LocalText, localised, type Register } from '../model/schema';

/** Raised where backups of before can no longer be read as they are. */
const backupVersion = 1;

const backupShape = z.strictObject({
  /** By this it is known for a backup. */
  ambtsbadge: z.literal('backup'),
  version: z.literal(backupVersion),
  /** The day on which it was made. */
  made: z.iso.date(),
  registers: z.array(
    z.strictObject({
      isOn: z.boolean(),
      origin: z.enum(['imported', 'collected', 'subscribed']),
      /** Checked on its own, as it may be of an older form. */
      register: z.unknown(),
    }),
  ),
  /** See `order.ts`. */
  order: z.array(z.string()),
  off: z.array(z.string()),
  hidden: z.array(z.string()),
  subscriptions: z.array(
    z.strictObject({
      id: z.string(),
      address: z.url({ protocol: /^https$/ }),
      asksFirst: z.boolean(),
      /** The register's. Not of backups that an earlier version made. */
      title: localised.optional(),
    }),
  ),
  /** As they are kept: what is not understood of them is the default. */
  settings: z.record(z.string(), z.unknown()),
});

type BackupShape = z.infer<typeof backupShape>;

/** A backup that was read: its registers are checked, its settings are not. */
export interface Backup extends Omit<BackupShape, 'registers'> {
  registers: (Omit<BackupShape['registers'][number], 'register'> & { register: Register })[];
}

/** What a page tells of a backup, which may be large and is read aside from it. */
export interface BackupPreview extends Pick<Backup, 'made' | 'settings'> {
  /** What its registers are called. */
  titles: LocalText[];
  hidden: number;
  subscriptions: number;
}

/** What a page tells of a backup before it is restored. */
export const previewOf = ({ made, settings, registers, hidden, subscriptions }: Backup): BackupPreview => ({
  made,
  settings,
  titles: registers.map(({ register }) => register.title),
  hidden: hidden.length,
  subscriptions: subscriptions.length,
});

/** `none`: it is something else. `newer`: a newer version made it. `broken`: it is one, but not right, at this place. */
export type BackupFault = { reason: 'json' | 'none' | 'newer' } | { reason: 'broken'; fault: Fault };

/** A backup as the text of its file: `readBackup` reads it again. */
export const backupText = (backup: Omit<Backup, 'ambtsbadge' | 'version'>): string =>
  `${JSON.stringify({ ambtsbadge: 'backup', version: backupVersion, ...backup } satisfies Backup, null, 2)}\n`;

/** Reads a backup: whole, or not at all. */
export function readBackup(text: string): { backup: Backup } | { fault: BackupFault } {
  const data = parsed(text);
  if (data === undefined) return { fault: { reason: 'json' } };
  const mark = z.object({ ambtsbadge: z.literal('backup'), version: z.number() }).safeParse(data);
  if (!mark.success) return { fault: { reason: 'none' } };
  if (mark.data.version > backupVersion) return { fault: { reason: 'newer' } };
  const shape = check(backupShape, data);
  if ('faults' in shape) return broken(shape.faults);
  const registers: Backup['registers'] = [];
  for (const [at, { register, ...facts }] of shape.data.registers.entries()) {
    const checked = checkRegisterData(register);
    if ('faults' in checked) return broken(checked.faults, ['registers', String(at)]);
    registers.push({ ...facts, register: checked.data });
  }
  const ids = registers.map(({ register }) => register.id);
  const double = ids.find((id, at) => ids.indexOf(id) !== at);
  if (double !== undefined) {
    const place = { record: `registers › ${double}`, field: 'id' };
    return broken([{ ...place, reason: `"${double}" is given twice`, kind: 'double', values: { detail: double } }]);
  }
  return { backup: { ...shape.data, registers } };
}

/** @param before where what is wrong is a part of */
function broken([first]: readonly Fault[], before: readonly string[] = []): { fault: BackupFault } {
  // What is refused has a fault.
  if (!first) return { fault: { reason: 'none' } };
  const record = [...before, first.record].filter(Boolean).join(' › ');
  return { fault: { reason: 'broken', fault: { ...first, record } } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
