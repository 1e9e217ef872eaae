/** A backup: all that is the user's own, as one JSON file. Read as strictly as any file. */
import { z } from 'zod';
import { checkRegisterData } from '../model/readChecked';
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

export const previewOf = ({ made, settings, registers, hidden, subscriptions }: Backup): BackupPreview => ({
  made,
  settings,
  titles: registers.map(({ register }) => register.title),
  hidden: hidden.length,
  subscriptions: subscriptions.length,
});

/** `none`: it is something else. `newer`: a newer version made it. `broken`: it is one, but not right, at this place. */
export type BackupFault = { reason: 'json' | 'none' | 'newer' } | { reason: 'broken'; detail: string };

export const backupText = (backup: Omit<Backup, 'ambtsbadge' | 'version'>): string =>
  `${JSON.stringify({ ambtsbadge: 'backup', version: backupVersion, ...backup } satisfies Backup, null, 2)}\n`;

/** Reads a backup: whole, or not at all. */
export function readBackup(text: string): { backup: Backup } | { fault: BackupFault } {
  const data = parsed(text);
  if (data === undefined) return { fault: { reason: 'json' } };
  const mark = z.object({ ambtsbadge: z.literal('backup'), version: z.number() }).safeParse(data);
  if (!mark.success) return { fault: { reason: 'none' } };
  if (mark.data.version > backupVersion) return { fault: { reason: 'newer' } };
  const shape = backupShape.safeParse(data);
  if (!shape.success) return { fault: { reason: 'broken', detail: shape.error.issues[0]?.path.join(' › ') ?? '' } };
  const registers: Backup['registers'] = [];
  for (const [at, { register, ...facts }] of shape.data.registers.entries()) {
    const checked = checkRegisterData(register);
    if ('faults' in checked) {
      const [first] = checked.faults;
      const place = ['registers', at, first?.record, first?.field].filter((step) => step !== '').join(' › ');
      return { fault: { reason: 'broken', detail: `${place}: ${first?.reason}` } };
    }
    registers.push({ ...facts, register: checked.data });
  }
  const ids = registers.map(({ register }) => register.id);
  const double = ids.find((id, at) => ids.indexOf(id) !== at);
  if (double !== undefined) return { fault: { reason: 'broken', detail: `registers › ${double}` } };
  return { backup: { ...shape.data, registers } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
